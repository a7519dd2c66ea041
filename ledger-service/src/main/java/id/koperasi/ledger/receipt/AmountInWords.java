package id.koperasi.ledger.receipt;

import id.koperasi.platform.money.Rupiah;

/** An amount in Indonesian words (terbilang), as a receipt carries it: a figure is altered more easily than a word. */
public final class AmountInWords {

    private static final String[] ONES = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };
    private static final int TEN = 10;
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;
    private static final long[] SCALES = {1_000_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L};
    private static final String[] SCALE_NAMES = {"triliun", "miliar", "juta", "ribu"};

    private AmountInWords() {}

    /** An amount that is not negative. */
    public static String of(Rupiah amount) {
        String rupiah = number(amount.sen() / HUNDRED) + " rupiah";
        long sen = amount.sen() % HUNDRED;
        return sen == 0 ? rupiah : rupiah + " " + number(sen) + " sen";
    }

    private static String number(long value) {
        if (value < THOUSAND) {
            return small((int) value);
        }
        if (value < 2 * THOUSAND) {
            return with("seribu", value - THOUSAND);
        }
        int scale = 0;
        while (value < SCALES[scale]) {
            scale++;
        }
        return with(number(value / SCALES[scale]) + " " + SCALE_NAMES[scale], value % SCALES[scale]);
    }

    private static String small(int value) {
        if (value < ONES.length) {
            return ONES[value];
        }
        if (value < TWENTY) {
            return ONES[value - TEN] + " belas";
        }
        if (value < HUNDRED) {
            return with(ONES[value / TEN] + " puluh", value % TEN);
        }
        if (value < 2 * HUNDRED) {
            return with("seratus", value - HUNDRED);
        }
        return with(ONES[value / HUNDRED] + " ratus", value % HUNDRED);
    }

    private static String with(String words, long rest) {
        return rest == 0 ? words : words + " " + number(rest);
    }
}
