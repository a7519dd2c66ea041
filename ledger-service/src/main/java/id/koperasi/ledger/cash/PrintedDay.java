package id.koperasi.ledger.cash;

import id.koperasi.ledger.cash.DaySummary.PlaceDay;
import id.koperasi.ledger.cash.DaySummary.TellerDay;
import id.koperasi.ledger.statement.PrintedStatement;
import id.koperasi.ledger.statement.PrintedStatement.Row;
import id.koperasi.ledger.statement.PrintedStatement.Weight;
import id.koperasi.platform.money.Rupiah;
import java.util.ArrayList;
import java.util.List;

/** The summary of a day on paper or in a spreadsheet, in Indonesian. */
final class PrintedDay {

    private static final List<String> COLUMNS = List.of("Masuk", "Keluar");

    private PrintedDay() {}

    static PrintedStatement of(DaySummary summary) {
        var rows = new ArrayList<Row>();
        summary.places().forEach(place -> add(rows, place));
        if (summary.receipts() != null) {
            rows.add(heading("Kuitansi %s s.d. %s (%d)"
                    .formatted(
                            summary.receipts().from(),
                            summary.receipts().until(),
                            summary.receipts().count())));
        }
        if (!summary.tellers().isEmpty()) {
            rows.add(heading("Menurut petugas"));
            summary.tellers().forEach(teller -> rows.add(line(who(teller), teller.in(), teller.out())));
        }
        return new PrintedStatement(
                "Ringkasan Kas Harian",
                summary.cooperative(),
                PrintedStatement.days(null, summary.day()),
                COLUMNS,
                rows);
    }

    private static void add(List<Row> rows, PlaceDay place) {
        rows.add(heading(place.account() + " " + place.name()));
        rows.add(new Row(Weight.LINE, "Saldo awal", List.of(place.opening())));
        place.movements().forEach(moved -> rows.add(line(moved.name(), moved.in(), moved.out())));
        rows.add(new Row(Weight.SUM, "Jumlah", List.of(place.in(), place.out())));
        rows.add(new Row(Weight.SUM, "Saldo akhir", List.of(place.closing())));
        if (place.counted() != null && place.difference() != null) {
            rows.add(new Row(Weight.LINE, "Hasil hitung fisik", List.of(place.counted())));
            rows.add(new Row(Weight.LINE, "Selisih", List.of(place.difference())));
        }
    }

    private static String who(TellerDay teller) {
        String office = switch (teller.office()) {
            case "treasurer" -> "Bendahara";
            case "teller" -> "Kasir";
            case "chair" -> "Ketua";
            case null, default -> "Petugas";
        };
        return teller.name() == null ? office : office + " " + teller.name();
    }

    private static Row heading(String label) {
        return new Row(Weight.HEADING, label, List.of());
    }

    private static Row line(String label, Rupiah in, Rupiah out) {
        return new Row(Weight.LINE, label, List.of(in, out));
    }
}
