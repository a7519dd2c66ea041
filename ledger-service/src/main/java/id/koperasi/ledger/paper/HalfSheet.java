package id.koperasi.ledger.paper;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands on half a sheet that is handed out signed: who gives it, what it is, what it says, who signs.
 *
 * @param cooperative who gives it
 * @param title what it is, with its number
 * @param remarks below the title: that it is void
 * @param fields a word and what it is, one below the other
 * @param signers side by side
 * @param check where anybody learns whether it is genuine
 */
public record HalfSheet(
        String cooperative, String title, List<String> remarks, List<Field> fields, List<Signer> signers, URI check) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    /** A word and what it is. */
    public record Field(String label, String value) {}

    /**
     * Who signs.
     *
     * @param above what stands over the office: a day, or nothing
     */
    public record Signer(String above, String office) {}

    public HalfSheet {
        remarks = List.copyOf(remarks);
        fields = List.copyOf(fields);
        signers = List.copyOf(signers);
    }

    /** One that says nothing yet. */
    public static HalfSheet of(String cooperative, String title, URI check) {
        return new HalfSheet(cooperative, title, List.of(), List.of(), List.of(), check);
    }

    /** The same with a word below its title. */
    public HalfSheet remark(String remark) {
        return new HalfSheet(cooperative, title, with(remarks, remark), fields, signers, check);
    }

    /** The same with one more field. */
    public HalfSheet field(String label, String value) {
        return new HalfSheet(cooperative, title, remarks, with(fields, new Field(label, value)), signers, check);
    }

    /** The same with one more to sign. */
    public HalfSheet signedBy(String above, String office) {
        return new HalfSheet(cooperative, title, remarks, fields, with(signers, new Signer(above, office)), check);
    }

    /** A day as these papers write it. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static <T> List<T> with(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
