# The figures of R, coin, exactRankTests and psych for the data sets of `statistics-figures`.
#
# Prints a line for each figure: number of the data set, package, name of the figure, value. Run by `statistics.sh`.

suppressPackageStartupMessages({
    library(stats)
    packages <- Filter(function(name) requireNamespace(name, quietly = TRUE), c("coin", "exactRankTests", "psych"))
})
options(warn = -1)

show <- function(number, package, name, value) {
    if (length(value) == 1 && is.finite(value)) {
        cat(number, package, name, sprintf("%.17g", value), sep = "\t")
        cat("\n")
    }
}

kinds <- list()

kinds$quartiles <- function(show, lists) {
    for (type in 1:9) {
        values <- quantile(lists[[1]], c(0.25, 0.5, 0.75), type = type, names = FALSE)
        for (quarter in 1:3) show("R", sprintf("type-%d.q%d", type, quarter), values[quarter])
    }
    hinges <- fivenum(lists[[1]])
    for (quarter in 1:3) show("R", sprintf("tukey-hinges.q%d", quarter), hinges[quarter + 1])
}

kinds$paired <- function(show, lists) {
    change <- lists[[2]] - lists[[1]]
    changed <- change[change != 0]
    if (length(changed) == 0) return()
    show("R", "dropped.p", wilcox.test(change, exact = FALSE, correct = FALSE)$p.value)
    show("R", "dropped.corrected", wilcox.test(change, exact = FALSE, correct = TRUE)$p.value)
    if (anyDuplicated(abs(changed)) == 0 && length(changed) == length(change)) {
        test <- wilcox.test(change, exact = TRUE, conf.int = TRUE, conf.level = 0.9)
        show("R", "dropped.exact", test$p.value)
        show("R", "shift", test$estimate)
        if (length(change) > 4) {
            show("R", "shift.lower", test$conf.int[1])
            show("R", "shift.upper", test$conf.int[2])
        }
    }
    if ("exactRankTests" %in% packages) {
        show("exactRankTests", "dropped.exact", exactRankTests::wilcox.exact(changed, exact = TRUE)$p.value)
    }
    if ("coin" %in% packages) {
        data <- data.frame(before = lists[[1]], after = lists[[2]])
        pratt <- coin::wilcoxsign_test(after ~ before, data, zero.method = "Pratt")
        show("coin", "pratt.z", -abs(coin::statistic(pratt)))
        show("coin", "pratt.p", coin::pvalue(pratt))
        exact <- coin::wilcoxsign_test(after ~ before, data, zero.method = "Pratt", distribution = "exact")
        show("coin", "pratt.exact", as.numeric(coin::pvalue(exact)))
    }
}

kinds$groups <- function(show, lists) {
    first <- lists[[1]]
    second <- lists[[2]]
    plain <- wilcox.test(first, second, exact = FALSE, correct = FALSE)
    show("R", "u", plain$statistic)
    show("R", "p", plain$p.value)
    show("R", "corrected", wilcox.test(first, second, exact = FALSE)$p.value)
    if (anyDuplicated(c(first, second)) == 0) {
        test <- wilcox.test(first, second, exact = TRUE, conf.int = TRUE, conf.level = 0.9)
        show("R", "exact", test$p.value)
        show("R", "shift", test$estimate)
        show("R", "shift.lower", test$conf.int[1])
        show("R", "shift.upper", test$conf.int[2])
    }
    if ("coin" %in% packages && length(unique(c(first, second))) > 1) {
        data <- data.frame(score = c(first, second), group = factor(rep(1:2, c(length(first), length(second)))))
        show("coin", "z", -abs(coin::statistic(coin::wilcox_test(score ~ group, data))))
        show("coin", "exact", as.numeric(coin::pvalue(coin::wilcox_test(score ~ group, data, distribution = "exact"))))
    }
}

kinds$times <- function(show, lists) {
    test <- friedman.test(do.call(rbind, lists))
    show("R", "q", test$statistic)
    show("R", "p", test$p.value)
}

kinds$`several-groups` <- function(show, lists) {
    test <- kruskal.test(lists)
    show("R", "h", test$statistic)
    show("R", "p", test$p.value)
}

kinds$answers <- function(show, lists) {
    gained <- lists[[1]][1]
    all <- sum(lists[[1]])
    if (all == 0) return()
    test <- binom.test(gained, all)
    show("R", "exact", test$p.value)
    show("R", "clopper-pearson.lower", test$conf.int[1])
    show("R", "clopper-pearson.upper", test$conf.int[2])
    wilson <- prop.test(gained, all, correct = FALSE)$conf.int
    show("R", "wilson.lower", wilson[1])
    show("R", "wilson.upper", wilson[2])
}

kinds$coders <- function(show, lists) {
    if ("psych" %in% packages) {
        show("psych", "kappa", suppressMessages(psych::cohen.kappa(cbind(lists[[1]], lists[[2]]))$kappa))
    }
}

kinds$battery <- function(show, lists) {
    answers <- do.call(rbind, lists)
    if (!("psych" %in% packages) || any(apply(answers, 2, var) == 0)) return()
    result <- suppressMessages(psych::alpha(as.data.frame(answers), check.keys = FALSE, warnings = FALSE))
    show("psych", "alpha", result$total$raw_alpha)
    for (item in seq_len(ncol(answers))) {
        show("psych", sprintf("rest.%d", item), result$item.stats$r.drop[item])
        show("psych", sprintf("without.%d", item), result$alpha.drop$raw_alpha[item])
    }
}

kinds$`p-values` <- function(show, lists) {
    for (method in list(c("holm", "holm"), c("bonferroni", "bonferroni"), c("benjamini-hochberg", "BH"))) {
        adjusted <- p.adjust(lists[[1]], method[2])
        for (index in seq_along(adjusted)) show("R", sprintf("%s.%d", method[1], index), adjusted[index])
    }
}

lines <- readLines(commandArgs(trailingOnly = TRUE)[1])
for (number in seq_along(lines)) {
    columns <- strsplit(lines[number], "\t", fixed = TRUE)[[1]]
    kind <- kinds[[columns[1]]]
    if (is.null(kind)) next
    lists <- lapply(strsplit(columns[2], "|", fixed = TRUE)[[1]], function(part) {
        as.numeric(strsplit(part, " ", fixed = TRUE)[[1]])
    })
    kind(function(package, name, value) show(number, package, name, unname(value)), lists)
}
