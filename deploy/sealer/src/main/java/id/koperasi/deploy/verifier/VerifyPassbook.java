package id.koperasi.deploy.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says whether a line of a passbook is what was sealed. It uses nothing but the JDK. */
public final class VerifyPassbook {

    private static final int NOT_PROVEN = 1;
    private static final int NOT_USED_SO = 64;

    private VerifyPassbook() {}

    /** @param words the file of the proof, and the published seal: its hash, or the file that holds it as a line of JSON */
    public static void main(String[] words) throws IOException {
        if (words.length != 2) {
            System.err.println(
                    "verify-passbook PROOF-FILE SEAL   (SEAL: a published hash, or the file of published seals)");
            System.exit(NOT_USED_SO);
        }
        Optional<String> reason;
        try {
            var proof = new Proof(Fields.of(Files.readString(Path.of(words[0]))));
            reason = proof.reasonAgainst(publishedHash(words[1], proof.sequence()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            reason = Optional.of(String.valueOf(e.getMessage()));
        }
        System.out.println(reason.map(why -> "TIDAK TERBUKTI / not verified: " + why)
                .orElse("TERBUKTI / verified: the line is what was sealed"));
        System.exit(reason.isEmpty() ? 0 : NOT_PROVEN);
    }

    /** Why a proof, in the JSON of the ledger, does not hold against a published hash; empty when it does. */
    public static Optional<String> reasonAgainst(String proof, String publishedHash) {
        return new Proof(Fields.of(proof)).reasonAgainst(publishedHash);
    }

    private static String publishedHash(String seal, long sequence) throws IOException {
        if (seal.matches("[0-9a-f]{64}")) {
            return seal;
        }
        for (String line : Files.readAllLines(Path.of(seal))) {
            if (!line.isBlank()) {
                Fields published = Fields.of(line);
                if (published.number("sequence") == sequence) {
                    return published.text("hash");
                }
            }
        }
        throw new IllegalArgumentException("seal " + sequence + " is not among the published ones");
    }
}
