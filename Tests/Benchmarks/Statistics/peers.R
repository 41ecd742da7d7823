# The exact signed-rank tests with ties of exactRankTests and coin. Run by `peers.py` with the file of changes.

changes <- lapply(strsplit(readLines(commandArgs(trailingOnly = TRUE)[1], warn = FALSE), " "), as.numeric)
changes <- lapply(changes, function(row) row[row != 0])

measure <- function(name, work) {
    time <- system.time(total <- sum(sapply(changes, work)))
    each <- (time[["user.self"]] + time[["sys.self"]]) * 1000 / length(changes)
    cat(sprintf("%s: %d tests, %.3f ms each, sum of p %.10f\n", name, length(changes), each, total))
}

if (suppressWarnings(suppressMessages(requireNamespace("exactRankTests", quietly = TRUE)))) {
    measure("exactRankTests, exact with ties", function(row) exactRankTests::wilcox.exact(row, exact = TRUE)$p.value)
}
if (suppressWarnings(suppressMessages(requireNamespace("coin", quietly = TRUE)))) {
    measure("coin, exact with ties", function(row) {
        test <- coin::wilcoxsign_test(y ~ x, data.frame(y = row, x = 0), distribution = "exact")
        as.numeric(coin::pvalue(test))
    })
}
