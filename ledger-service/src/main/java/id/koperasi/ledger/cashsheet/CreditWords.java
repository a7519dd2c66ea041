package id.koperasi.ledger.cashsheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a purchase that is paid later. Whoever pays a debt back speaks of a debt too, and buys nothing. */
final class CreditWords {

    private static final Pattern PURCHASE = Pattern.compile("\\b(belanja|pembelian|beli|kulak(an)?|ambil barang)\\b");
    private static final Pattern LATER =
            Pattern.compile("\\b(h?utang|tempo|bon|kredit|konsinyasi|titip jual|belum (di)?(bayar|lunas))\\b");
    private static final Pattern PAYS = Pattern.compile(
            "\\b(bayar|dibayar|membayar|pembayaran|pelunasan|lunasi|melunasi|angsuran|cicilan|cicil)\\b");
    private static final Pattern NOT_PAID = Pattern.compile("\\bbelum (di)?(bayar|lunas)\\b");

    private CreditWords() {}

    static boolean in(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return PURCHASE.matcher(plain).find()
                && LATER.matcher(plain).find()
                && (NOT_PAID.matcher(plain).find() || !PAYS.matcher(plain).find());
    }
}
