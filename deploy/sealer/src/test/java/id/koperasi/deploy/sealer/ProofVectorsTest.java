package id.koperasi.deploy.sealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The proofs with which everybody who checks proofs is tried: what the sealer computes never changes. */
class ProofVectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/proofs.json");
    private static final UUID COOPERATIVE = UUID.fromString("0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a33");
    private static final UUID MEMBER = UUID.fromString("0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a34");

    /** Lines of the book, the line that is proven, books of the seal, the place of the book. */
    private static final List<int[]> CASES = List.of(
            new int[] {1, 0, 1, 0},
            new int[] {2, 1, 1, 0},
            new int[] {3, 2, 2, 1},
            new int[] {7, 6, 3, 2},
            new int[] {8, 0, 5, 4},
            new int[] {69, 68, 7, 3},
            new int[] {70, 33, 8, 0});

    @Test
    void areWhatTheyWere() throws IOException {
        String made = CASES.stream().map(ProofVectorsTest::vector).collect(Collectors.joining(",\n", "[\n", "\n]\n"));

        Files.writeString(Path.of("target/proofs.json"), made); // to copy, should they be meant to change
        assertThat(Files.readString(VECTORS)).isEqualTo(made);
    }

    private static String vector(int[] sizes) {
        var entries = new ArrayList<Entry>();
        LongStream.rangeClosed(1, sizes[0]).forEach(number -> entries.add(entry(number)));
        var tree = GrowingTree.of(List.of());
        var leaves = new ArrayList<Hash>();
        for (Entry entry : entries) {
            Hash leaf = entry.leaf(entry.lines().getFirst());
            leaves.add(leaf);
            tree.append(leaf);
        }
        var book = new SealedBook(COOPERATIVE, entries, List.of(), tree, true);
        var books = new ArrayList<Hash>();
        for (int place = 0; place < sizes[2]; place++) {
            books.add(place == sizes[3] ? book.leaf() : Merkle.leaf(new byte[] {(byte) place}));
        }
        var seal = new Seal(
                sizes[0],
                Instant.parse("2026-02-28T16:59:59.123Z"),
                sizes[2],
                Merkle.root(books),
                new Spelling().number(sizes[0]).sha256());
        String path = hashes(Merkle.path(sizes[1], leaves));
        return """
                {"proof": {"line": %s, "leaf": %d, "path": %s,
                  "book": {"entries": %d, "chainHead": "%s", "leaves": %d, "root": "%s", "place": %d, "path": %s},
                  "seal": %s}, "published": "%s"}""".formatted(
                        line(entries.get(sizes[1])),
                        sizes[1],
                        path,
                        sizes[0],
                        book.last().hash().hex(),
                        tree.leaves(),
                        tree.root().hex(),
                        sizes[3],
                        hashes(Merkle.path(sizes[3], books)),
                        seal.line().text(),
                        seal.hash().hex());
    }

    private static Entry entry(long number) {
        LocalDate day = LocalDate.of(2024, 2, 29).minusDays(number % 2 * 10_000);
        var line = new Entry.Line(
                2, day, number % 2 == 0 ? "211" : "321.01", MEMBER, "OWN", null, -122_250 * number, 950 + number, null);
        return new Entry(
                COOPERATIVE,
                number,
                MEMBER,
                "savings-received",
                day,
                Instant.EPOCH,
                null,
                null,
                new Spelling().number(number).sha256(),
                List.of(line));
    }

    private static String line(Entry entry) {
        Entry.Line line = entry.lines().getFirst();
        return """
                {"cooperativeId": "%s", "entryNumber": %d, "line": %d, "effectiveDate": "%s", "account": "%s",
                  "memberId": "%s", "sourceOfFunds": "%s", "amount": %s, "balance": %s, "entryHash": "%s"}""".formatted(
                        COOPERATIVE,
                        entry.number(),
                        line.number(),
                        line.effectiveDate(),
                        line.account(),
                        MEMBER,
                        line.sourceOfFunds(),
                        rupiah(line.amountSen()),
                        rupiah(line.balanceAfterSen()),
                        entry.hash().hex());
    }

    private static String rupiah(long sen) {
        return BigDecimal.valueOf(sen, 2).stripTrailingZeros().toPlainString();
    }

    private static String hashes(List<Hash> path) {
        return path.stream().map(hash -> '"' + hash.hex() + '"').collect(Collectors.joining(", ", "[", "]"));
    }
}
