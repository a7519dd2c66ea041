package id.koperasi.ledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.money.NotAnAmountException;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a QR code says (EMVCo, merchant-presented, as QRIS uses it): fields of a tag, a length and a value, with a checksum
 * over all of them at the end.
 *
 * @param dynamic whether it is good for one payment; a static one stands on a counter
 * @param amount what it asks for; null when the payer types it
 * @param merchantId the national number of the merchant (NMID); empty when it has none
 * @param merchantName as payers see it
 */
record QrPayload(boolean dynamic, @Nullable Rupiah amount, String merchantId, String merchantName) {

    static final int LONGEST = 512;

    private static final int HEAD = 4;
    private static final String BEGIN = "000201";
    private static final String CHECKSUM = "6304";
    private static final String DYNAMIC = "12";
    private static final String RUPIAH = "360";
    private static final int START = 0xFFFF;
    private static final int TOP = 0x8000;
    private static final int POLYNOMIAL = 0x1021;

    /** What an Indonesian code in rupiah says; empty when it is none, or its checksum is wrong. */
    static Optional<QrPayload> of(String content) {
        int end = content.length() - HEAD;
        if (content.length() > LONGEST
                || !content.startsWith(BEGIN)
                || end < HEAD
                || !content.startsWith(CHECKSUM, end - HEAD)
                || !checksum(content.substring(0, end)).equals(content.substring(end))) {
            return Optional.empty();
        }
        return fields(content).flatMap(QrPayload::of);
    }

    private static Optional<QrPayload> of(Map<String, String> fields) {
        boolean ours = RUPIAH.equals(fields.get("53")) && "ID".equals(fields.get("58"));
        if (!ours) {
            return Optional.empty();
        }
        String amount = fields.get("54");
        String merchant = fields(fields.getOrDefault("51", ""))
                .map(inner -> inner.getOrDefault("02", ""))
                .orElse("");
        try {
            return Optional.of(new QrPayload(
                    DYNAMIC.equals(fields.get("01")),
                    amount == null ? null : Rupiah.parse(new BigDecimal(amount)),
                    merchant,
                    fields.getOrDefault("59", "")));
        } catch (NumberFormatException | NotAnAmountException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> fields(String content) {
        var fields = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < content.length()) {
            int value = at + HEAD;
            if (value > content.length() || !content.substring(at, value).matches("[0-9]{4}")) {
                return Optional.empty();
            }
            int next = value + Integer.parseInt(content.substring(at + 2, value));
            if (next > content.length()) {
                return Optional.empty();
            }
            fields.put(content.substring(at, at + 2), content.substring(value, next));
            at = next;
        }
        return Optional.of(fields);
    }

    /** CRC-16/CCITT over all that stands before it, in four digits. */
    static String checksum(String before) {
        int crc = START;
        for (byte each : before.getBytes(UTF_8)) {
            crc ^= (each & 0xFF) << Byte.SIZE;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = ((crc & TOP) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL) & START;
            }
        }
        return HexFormat.of().withUpperCase().toHexDigits((short) crc);
    }
}
