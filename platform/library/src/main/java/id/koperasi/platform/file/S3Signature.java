package id.koperasi.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.audit.Digest;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 for one request to an object store.
 *
 * @param accessKey who signs
 * @param secretKey what he signs with
 * @param region the region the signature is good for
 */
record S3Signature(String accessKey, String secretKey, String region) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SERVICE = "s3";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DATE_CHARACTERS = 8;

    /** How the store writes a moment. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** The Authorization header of a request with these signed headers, host, x-amz-date and x-amz-content-sha256 among them. */
    String authorization(String method, URI address, Map<String, String> headers) {
        var signed = new TreeMap<String, String>();
        headers.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.strip()));
        String moment = required(signed, "x-amz-date");
        String names = String.join(";", signed.keySet());
        String canonical = String.join(
                "\n",
                method,
                address.getRawPath(),
                address.getRawQuery() == null ? "" : address.getRawQuery(),
                signed.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                required(signed, "x-amz-content-sha256"));
        String day = moment.substring(0, DATE_CHARACTERS);
        String scope = String.join("/", day, region, SERVICE, "aws4_request");
        String toSign =
                String.join("\n", ALGORITHM, moment, scope, Digest.of(canonical).hex());
        String signature = HexFormat.of().formatHex(hmac(key(day), toSign));
        return ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                + signature;
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is always signed");
        }
        return value;
    }

    private byte[] key(String day) {
        byte[] ofDay = hmac(("AWS4" + secretKey).getBytes(UTF_8), day);
        return hmac(hmac(hmac(ofDay, region), SERVICE), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The secret is no part of it. */
    @Override
    public String toString() {
        return "S3Signature[accessKey=" + accessKey + ", region=" + region + "]";
    }
}
