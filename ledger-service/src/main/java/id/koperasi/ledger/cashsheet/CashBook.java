package id.koperasi.ledger.cashsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The books that a cooperative keeps by hand, a sheet a month. */
@Schema(description = "Buku kas umum, buku kas operasional, buku bank, laporan unit usaha.")
public enum CashBook {
    GENERAL("Buku Kas Umum", "Kas Umum", "bku|kas umum|buku umum"),
    OPERATIONAL("Buku Kas Operasional", "Kas Operasional", "operasional|bko"),
    BANK("Buku Bank", "Bank", "bank"),
    UNIT("Laporan Unit Usaha", "Unit Usaha", "unit|unit usaha|bidang usaha");

    /** Which name decides where several fit: the general book is what others are not. */
    private static final List<CashBook> BY_NAME = List.of(OPERATIONAL, UNIT, BANK, GENERAL);

    private static final Pattern PLAIN_CASH = Pattern.compile("\\bkas\\b");

    /** A shop has a general book and a bank too. */
    private static final Pattern SHOP = Pattern.compile("\\bgerai\\b");

    private final String title;
    private final String shortTitle;
    private final Pattern names;

    CashBook(String title, String shortTitle, String names) {
        this.title = title;
        this.shortTitle = shortTitle;
        this.names = Pattern.compile("\\b(" + names + ")\\b");
    }

    /** What stands above its sheets. */
    public String title() {
        return title;
    }

    /** What its sheets are called, with the month behind it. */
    public String shortTitle() {
        return shortTitle;
    }

    /** Whether its columns stand the bank's way round: money that comes in stands under Kredit. */
    public boolean bankWay() {
        return this == BANK;
    }

    /** The book that these words speak of; none when they name no book. */
    static Optional<CashBook> named(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
        return BY_NAME.stream()
                .filter(book -> book.names.matcher(plain).find())
                .findFirst()
                .or(() -> PLAIN_CASH.matcher(plain).find() ? Optional.of(GENERAL) : Optional.empty());
    }

    /** The book of the units when these words speak of a shop (gerai); for where nothing else names a book. */
    static Optional<CashBook> ofShop(String words) {
        return SHOP.matcher(words.toLowerCase(Locale.ROOT)).find() ? Optional.of(UNIT) : Optional.empty();
    }

    /** The book whose sheets are called so. */
    static Optional<CashBook> ofShortTitle(String words) {
        return Arrays.stream(values())
                .filter(book -> book.shortTitle.equalsIgnoreCase(words.strip()))
                .findFirst();
    }
}
