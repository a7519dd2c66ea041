package id.koperasi.deploy.sealer;

import java.time.Instant;

/**
 * What stood in all books that had changed, linked to the seal before.
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param sealedAt to the millisecond
 * @param books how many books it seals
 * @param root of the tree with one leaf a book
 * @param previous the hash of the seal before; 32 zeros before the first
 */
record Seal(long sequence, Instant sealedAt, int books, Hash root, Hash previous) {

    Hash hash() {
        return new Spelling()
                .text("koperasi-seal-v1")
                .number(sequence)
                .number(sealedAt.toEpochMilli())
                .number(books)
                .raw(root)
                .raw(previous)
                .sha256();
    }

    /** As it is published: one line of JSON. */
    SealLine line() {
        String text =
                "{\"sequence\":%d,\"sealedAt\":\"%s\",\"books\":%d,\"root\":\"%s\",\"previous\":\"%s\",\"hash\":\"%s\"}"
                        .formatted(sequence, sealedAt, books, root.hex(), previous.hex(), hash().hex());
        return new SealLine(sequence, text);
    }
}
