package id.koperasi.ledger.memberbook;

import id.koperasi.ledger.statement.PrintedStatement;
import id.koperasi.ledger.statement.PrintedStatement.Row;
import id.koperasi.ledger.statement.PrintedStatement.Weight;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The book of members as it stands.
 *
 * @param cooperative its name
 * @param asOf the day
 * @param entries everybody who is or was a member, by number
 */
record MemberBook(String cooperative, LocalDate asOf, List<Entry> entries) {

    private static final String TITLE = "Buku daftar anggota";

    /**
     * A member.
     *
     * @param number in the book, from 1
     * @param name as on the identity card
     * @param nik shown masked; null of founders, whose deed does not carry it
     * @param extraordinary without vote and office
     * @param admittedOn the first day
     * @param leftOn the first day without him
     * @param principal simpanan pokok, rupiah
     * @param mandatory simpanan wajib, rupiah
     * @param voluntary simpanan sukarela, rupiah
     */
    record Entry(
            long number,
            String name,
            @Nullable Nik nik,
            boolean extraordinary,
            LocalDate admittedOn,
            @Nullable LocalDate leftOn,
            Rupiah principal,
            Rupiah mandatory,
            Rupiah voluntary) {

        private String label() {
            return "%d. %s%s, masuk %s%s"
                    .formatted(
                            number,
                            name,
                            extraordinary ? " (luar biasa)" : "",
                            PrintedStatement.days(null, admittedOn),
                            leftOn == null ? "" : ", keluar " + PrintedStatement.days(null, leftOn));
        }
    }

    long present() {
        return entries.stream().filter(entry -> entry.leftOn() == null).count();
    }

    Rupiah sum(Function<Entry, Rupiah> amount) {
        return entries.stream().map(amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    Table<Entry> table() {
        return new Table<>(
                TITLE + " " + cooperative,
                List.of(
                        Column.number("No", Entry::number),
                        Column.text("Nama", Entry::name),
                        Column.text(
                                "NIK",
                                entry -> entry.nik() == null ? "" : entry.nik().toString()),
                        Column.text("Anggota luar biasa", entry -> entry.extraordinary() ? "ya" : "tidak"),
                        Column.date("Tanggal masuk", Entry::admittedOn),
                        Column.date("Tanggal keluar", Entry::leftOn),
                        Column.rupiah("Simpanan pokok", Entry::principal),
                        Column.rupiah("Simpanan wajib", Entry::mandatory),
                        Column.rupiah("Simpanan sukarela", Entry::voluntary)),
                entries.stream());
    }

    PrintedStatement printed() {
        var rows = new ArrayList<Row>();
        entries.forEach(entry -> rows.add(
                new Row(Weight.LINE, entry.label(), List.of(entry.principal(), entry.mandatory(), entry.voluntary()))));
        rows.add(new Row(
                Weight.SUM,
                "Jumlah, %d anggota".formatted(present()),
                List.of(sum(Entry::principal), sum(Entry::mandatory), sum(Entry::voluntary))));
        return new PrintedStatement(
                TITLE, cooperative, PrintedStatement.days(null, asOf), List.of("Pokok", "Wajib", "Sukarela"), rows);
    }
}
