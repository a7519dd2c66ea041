package id.koperasi.registry.progressreport;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Table;
import id.koperasi.registry.progress.Figure;
import id.koperasi.registry.progressreport.ChildrenView.ChildView;
import id.koperasi.registry.progressreport.VillageList.Asked;
import id.koperasi.registry.progressreport.VillageList.Line;
import id.koperasi.registry.progressreport.VillageList.Place;
import id.koperasi.registry.region.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reports as tables for a spreadsheet, with headings in the reader's language. */
final class ProgressTables {

    private static final int ROWS_AT_ONCE = 2_000;

    private ProgressTables() {}

    /** Every figure of a region, one a row. */
    static Table<StageView> figures(Region region, LocalDate day, Map<Figure, Long> figures, Language language) {
        return new Table<>(
                language.choose("Perkembangan ", "Progress ") + region.code() + " " + day,
                List.of(
                        Column.text(language.choose("Indikator", "Figure"), StageView::title),
                        Column.text(language.choose("Kode indikator", "Code of figure"), StageView::figure),
                        Column.number(language.choose("Jumlah", "Count"), StageView::count),
                        Column.number(
                                language.choose("Persen desa/kelurahan", "Per cent of villages"), StageView::percent)),
                StageView.of(Arrays.asList(Figure.values()), figures, region.villages(), language).stream());
    }

    /** One period a row, one figure a column; a figure that did not change is what it was. */
    static Table<SeriesRow> series(Region region, SeriesView view, Language language) {
        List<Column<SeriesRow>> columns = new ArrayList<>(
                List.of(Column.date(language.choose("Hari terakhir periode", "Last day of period"), SeriesRow::day)));
        for (int i = 0; i < view.series().size(); i++) {
            int place = i;
            columns.add(Column.number(
                    view.series().get(i).title(), row -> row.totals().get(place)));
        }
        String period = view.from() == null ? " " + view.to() : " " + view.from() + " " + view.to();
        return new Table<>(
                language.choose("Pertumbuhan ", "Growth ") + region.code() + period,
                columns,
                SeriesRow.of(view).stream());
    }

    /** One region a row, one figure a column. */
    static Table<ChildView> children(Region region, ChildrenView view, Language language) {
        List<Column<ChildView>> columns = new ArrayList<>(List.of(
                Column.number(language.choose("Peringkat", "Rank"), ChildView::rank),
                Column.text(language.choose("Kode wilayah", "Region code"), ChildView::regionCode),
                Column.text(language.choose("Wilayah", "Region"), ChildView::name),
                Column.number(language.choose("Desa/kelurahan", "Villages"), ChildView::villages),
                Column.number(view.by().title(language) + " %", ChildView::percent)));
        for (Figure figure : Figure.values()) {
            columns.add(Column.number(
                    figure.title(language), child -> child.figures().get(figure)));
        }
        return new Table<>(
                language.choose("Perkembangan wilayah ", "Progress of regions ") + region.code() + " " + view.asOf(),
                columns,
                view.items().stream());
    }

    /** The whole list behind a number, read piece by piece while it is written. */
    static Table<Line> villages(Asked asked, VillageList list, Language language) {
        String of = asked.region().code() + " " + asked.asOf();
        String which = asked.reached() ? language.choose("sudah ", "with ") : language.choose("belum ", "without ");
        return new Table<>(
                which + asked.fact().title(language) + " " + of,
                List.of(
                        Column.text(language.choose("Provinsi", "Province"), Line::province),
                        Column.text(language.choose("Kabupaten/Kota", "Regency"), Line::regency),
                        Column.text(language.choose("Kecamatan", "District"), Line::district),
                        Column.text(language.choose("Kode desa/kelurahan", "Village code"), Line::villageCode),
                        Column.text(language.choose("Desa/kelurahan", "Village"), Line::village),
                        Column.text(language.choose("Koperasi", "Cooperative"), Line::cooperative),
                        Column.date(language.choose("Sejak", "Since"), Line::day)),
                all(asked, list));
    }

    private static Stream<Line> all(Asked asked, VillageList list) {
        return Stream.iterate(
                        list.page(asked, Place.START, ROWS_AT_ONCE),
                        lines -> !lines.isEmpty(),
                        lines -> lines.size() < ROWS_AT_ONCE
                                ? List.of()
                                : list.page(asked, lines.getLast().place(), ROWS_AT_ONCE))
                .flatMap(List::stream);
    }
}
