package id.koperasi.funding.portfolio;

import id.koperasi.funding.portfolio.Portfolios.Asked;
import id.koperasi.funding.portfolio.Portfolios.Due;
import id.koperasi.funding.portfolio.Portfolios.Sum;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Portfolios as tables for a spreadsheet. */
final class PortfolioTables {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private PortfolioTables() {}

    static Table<Sum> sums(Dimension by, List<Sum> sums, Language language) {
        return new Table<>(
                language.choose("Portofolio ", "Portfolio ") + by.title(language),
                List.of(
                        Column.text(by.title(language), Sum::key),
                        Column.number(language.choose("Pinjaman", "Loans"), Sum::loans),
                        Column.rupiah(language.choose("Sisa pokok", "Outstanding"), Sum::outstanding),
                        Column.rupiah(language.choose("Tunggakan pokok", "Overdue principal"), Sum::overduePrincipal),
                        Column.rupiah(language.choose("Tunggakan jasa", "Overdue interest"), Sum::overdueInterest),
                        Column.rupiah(language.choose("Jasa berjalan", "Accrued interest"), Sum::accrued),
                        Column.rupiah(language.choose("Bermasalah", "Non-performing"), Sum::nonPerforming)),
                sums.stream());
    }

    /** The whole list, read piece by piece while it is written. */
    static Table<Due> due(Asked asked, LocalDate until, Portfolios portfolios, Language language) {
        return new Table<>(
                language.choose("Jatuh tempo sampai ", "Due until ") + until,
                List.of(
                        Column.date(language.choose("Jatuh tempo", "Due on"), Due::dueOn),
                        Column.text(language.choose("Pinjaman", "Loan"), Due::loanId),
                        Column.text(language.choose("Koperasi", "Cooperative"), Due::cooperativeId),
                        Column.text(language.choose("Kode desa/kelurahan", "Village code"), Due::villageCode),
                        Column.text(language.choose("Program", "Programme"), Due::programmeCode),
                        Column.rupiah(language.choose("Angsuran", "Instalment"), Due::amount),
                        Column.rupiah(language.choose("Tunggakan", "Overdue"), Due::overdue),
                        Column.number(language.choose("Kolektibilitas", "Class"), Due::loanClass)),
                all(asked, until, portfolios));
    }

    private static Stream<Due> all(Asked asked, LocalDate until, Portfolios portfolios) {
        return Stream.iterate(
                        portfolios.due(asked, BEFORE_ALL, new UUID(0, 0), until, ROWS_AT_ONCE),
                        rows -> !rows.isEmpty(),
                        rows -> rows.size() < ROWS_AT_ONCE
                                ? List.of()
                                : portfolios.due(
                                        asked,
                                        rows.getLast().dueOn(),
                                        rows.getLast().loanId(),
                                        until,
                                        ROWS_AT_ONCE))
                .flatMap(List::stream);
    }
}
