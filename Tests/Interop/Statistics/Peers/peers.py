"""The figures of Python's packages for the data sets of `statistics-figures`.

Prints a line for each figure: number of the data set, package, name of the figure, value. Run by `statistics.sh`.
"""
import sys
import warnings

import krippendorff
import numpy
import pandas
import pingouin
import scipy.stats as stats
import sklearn.metrics
import statsmodels.stats.contingency_tables as tables
import statsmodels.stats.multitest as multitest
import statsmodels.stats.proportion as proportion

warnings.simplefilter("ignore")

methods = [
    "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull",
    "linear", "median_unbiased", "normal_unbiased",
]


def quartiles(lists):
    for number, method in enumerate(methods, 1):
        for quarter, value in enumerate(numpy.quantile(lists[0], [0.25, 0.5, 0.75], method=method), 1):
            yield "numpy", f"type-{number}.q{quarter}", value


def paired(lists):
    change = numpy.array(lists[1]) - numpy.array(lists[0])
    changed = change[change != 0]
    if len(changed) == 0:
        return
    for name, rule in [("dropped", "wilcox"), ("pratt", "pratt")]:
        plain = stats.wilcoxon(change, zero_method=rule, correction=False, method="asymptotic")
        yield "scipy", f"{name}.z", -abs(plain.zstatistic)
        yield "scipy", f"{name}.p", plain.pvalue
        corrected = stats.wilcoxon(change, zero_method=rule, correction=True, method="asymptotic")
        yield "scipy", f"{name}.corrected", corrected.pvalue
    if len(set(abs(changed))) == len(change):
        yield "scipy", "dropped.exact", stats.wilcoxon(change, method="exact").pvalue
    elif len(changed) <= 12:
        every = stats.PermutationMethod(n_resamples=2**13)
        yield "scipy", "dropped.exact", stats.wilcoxon(changed, method=every).pvalue


def groups(lists):
    first, second = lists
    plain = stats.mannwhitneyu(first, second, use_continuity=False, method="asymptotic")
    yield "scipy", "u", plain.statistic
    yield "scipy", "p", plain.pvalue
    yield "scipy", "corrected", stats.mannwhitneyu(first, second, method="asymptotic").pvalue
    if len(set(first + second)) == len(first) + len(second):
        yield "scipy", "exact", stats.mannwhitneyu(first, second, method="exact").pvalue


def times(lists):
    test = stats.friedmanchisquare(*numpy.array(lists).T)
    yield "scipy", "q", test.statistic
    yield "scipy", "p", test.pvalue
    yield "pingouin", "w", pingouin.friedman(pandas.DataFrame(lists))["W"].iloc[0]


def several_groups(lists):
    test = stats.kruskal(*lists)
    yield "scipy", "h", test.statistic
    yield "scipy", "p", test.pvalue


def answers(lists):
    gained, lost = (int(x) for x in lists[0])
    if gained + lost == 0:
        return
    yield "statsmodels", "exact", tables.mcnemar([[0, gained], [lost, 0]], exact=True).pvalue
    for name, method in [("wilson", "wilson"), ("clopper-pearson", "beta")]:
        lower, upper = proportion.proportion_confint(gained, gained + lost, method=method)
        yield "statsmodels", f"{name}.lower", lower
        yield "statsmodels", f"{name}.upper", upper


def coders(lists):
    yield "scikit-learn", "kappa", sklearn.metrics.cohen_kappa_score(*lists)


def many_coders(lists):
    codes = numpy.array(lists).T
    codes[codes == 0] = numpy.nan
    yield "krippendorff", "alpha", krippendorff.alpha(codes, level_of_measurement="nominal")


def battery(lists):
    yield "pingouin", "alpha", pingouin.cronbach_alpha(pandas.DataFrame(lists))[0]
    # It rounds its interval to three digits; this is its formula.
    people, items = len(lists), len(lists[0])
    alpha = pingouin.cronbach_alpha(pandas.DataFrame(lists))[0]
    yield "scipy", "lower", 1 - (1 - alpha) * stats.f.isf(0.025, people - 1, (people - 1) * (items - 1))
    yield "scipy", "upper", 1 - (1 - alpha) * stats.f.isf(0.975, people - 1, (people - 1) * (items - 1))


def p_values(lists):
    for name, method in [("holm", "holm"), ("bonferroni", "bonferroni"), ("benjamini-hochberg", "fdr_bh")]:
        for index, p in enumerate(multitest.multipletests(lists[0], method=method)[1], 1):
            yield "statsmodels", f"{name}.{index}", p


for number, line in enumerate(open(sys.argv[1]), 1):
    kind, data, _ = line.rstrip("\n").split("\t")
    lists = [[float(x) for x in part.split()] for part in data.split("|")]
    for package, name, value in globals()[kind.replace("-", "_")](lists):
        if value == value:
            print(number, package, name, repr(float(value)), sep="\t")
