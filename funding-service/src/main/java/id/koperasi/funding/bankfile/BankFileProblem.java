package id.koperasi.funding.bankfile;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of a bank's file that could not be taken in.
 *
 * @param id its id
 * @param file what kind of file
 * @param line as the bank wrote it
 * @param problem what it met: a code
 * @param recordedAt when it came first
 */
public record BankFileProblem(UUID id, File file, String line, String problem, Instant recordedAt) {

    /** What banks send. */
    public enum File {
        /** Money that came in. */
        PAYMENTS,
        /** What became of orders to pay. */
        ANSWERS,
        /** No file: what a bank said of a transfer when it was told or asked. */
        TRANSFERS
    }
}
