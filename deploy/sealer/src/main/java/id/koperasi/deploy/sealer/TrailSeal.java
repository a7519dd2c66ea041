package id.koperasi.deploy.sealer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long the trail of a service was, linked to the seal before.
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param sealedAt to the millisecond
 * @param entries how many had a link
 * @param head the hash of the last link
 * @param wholeUntil before which no entry was outstanding
 * @param previous the hash of the seal before; 32 zeros before the first
 */
record TrailSeal(long sequence, Instant sealedAt, long entries, Hash head, Instant wholeUntil, Hash previous) {

    Hash hash() {
        return new Spelling()
                .text("koperasi-trail-seal-v1")
                .number(sequence)
                .number(sealedAt.toEpochMilli())
                .number(entries)
                .raw(head)
                .number(ChronoUnit.MICROS.between(Instant.EPOCH, wholeUntil))
                .raw(previous)
                .sha256();
    }

    /** As it is published: one line of JSON. */
    SealLine line() {
        String text =
                "{\"sequence\":%d,\"sealedAt\":\"%s\",\"entries\":%d,\"head\":\"%s\",\"wholeUntil\":\"%s\",\"previous\":\"%s\",\"hash\":\"%s\"}"
                        .formatted(sequence, sealedAt, entries, head.hex(), wholeUntil, previous.hex(), hash().hex());
        return new SealLine(sequence, text);
    }
}
