package id.koperasi.deploy.verifier;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The proof of a line: the line itself, the way from it to the root of its book, and from the book to a seal.
 *
 * @param fields as the ledger answers them
 */
record Proof(Fields fields) {

    private static final int LEAF = 0;
    private static final int NODE = 1;
    private static final int ID_BYTES = 16;

    /** Of the seal that it leads to. */
    long sequence() {
        return fields.object("seal").number("sequence");
    }

    /** Why it does not hold against a published hash; empty when it does. */
    Optional<String> reasonAgainst(String publishedHash) {
        try {
            Fields line = fields.object("line");
            Fields book = fields.object("book");
            Fields seal = fields.object("seal");
            if (line.number("entryNumber") > book.number("entries")) {
                return Optional.of("the entry is later than what was sealed");
            }
            long lines = book.number("leaves");
            if (!leads(leafOf(line), fields.number("leaf"), lines, fields.hashes("path"), book.hash("root"))) {
                return Optional.of("the line is not in the sealed book");
            }
            byte[] bookLeaf = leafOf(line, book);
            long books = seal.number("books");
            if (!leads(bookLeaf, book.number("place"), books, book.hashes("path"), seal.hash("root"))) {
                return Optional.of("the book is not in the seal");
            }
            String hash = HexFormat.of().formatHex(hashOf(seal));
            if (!hash.equals(seal.text("hash")) || !hash.equals(publishedHash)) {
                return Optional.of("the seal is not the published one");
            }
            return Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.of("the proof cannot be read: " + e.getMessage());
        }
    }

    private static byte[] leafOf(Fields line) {
        return new Hashed()
                .mark(LEAF)
                .text("koperasi-line-v1")
                .bytes(line.id("cooperativeId"))
                .eight(line.number("entryNumber"))
                .four(line.number("line"))
                .four(line.day("effectiveDate"))
                .text(line.text("account"))
                .four(ID_BYTES)
                .bytes(line.id("memberId"))
                .text(line.text("sourceOfFunds"))
                .eight(line.sen("amount"))
                .eight(line.sen("balance"))
                .bytes(line.hash("entryHash"))
                .sha256();
    }

    private static byte[] leafOf(Fields line, Fields book) {
        return new Hashed()
                .mark(LEAF)
                .text("koperasi-book-v1")
                .bytes(line.id("cooperativeId"))
                .eight(book.number("entries"))
                .bytes(book.hash("chainHead"))
                .eight(book.number("leaves"))
                .bytes(book.hash("root"))
                .sha256();
    }

    private static byte[] hashOf(Fields seal) {
        return new Hashed()
                .text("koperasi-seal-v1")
                .eight(seal.number("sequence"))
                .eight(seal.millis("sealedAt"))
                .four(seal.number("books"))
                .bytes(seal.hash("root"))
                .bytes(seal.hash("previous"))
                .sha256();
    }

    /** Whether the way from a leaf leads to a root, as RFC 9162 (2.1.3.2) walks it. */
    static boolean leads(byte[] leaf, long place, long leaves, List<byte[]> path, byte[] root) {
        long node = place;
        long last = leaves - 1;
        if (node < 0 || node > last) {
            return false;
        }
        byte[] reached = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            boolean fromLeft = (node & 1) == 1 || node == last;
            reached = fromLeft ? parent(beside, reached) : parent(reached, beside);
            while (fromLeft && (node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(reached, root);
    }

    private static byte[] parent(byte[] left, byte[] right) {
        return new Hashed().mark(NODE).bytes(left).bytes(right).sha256();
    }
}
