package id.koperasi.deploy.sealer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the journal, and its hash by this program's own reading of what the chain says.
 *
 * @param reverses the number of the entry that it undoes
 * @param hash what the journal says its hash is
 */
record Entry(
        UUID cooperativeId,
        long number,
        UUID id,
        String kind,
        LocalDate effectiveDate,
        Instant bookedAt,
        @Nullable String reference,
        @Nullable Long reverses,
        Hash hash,
        List<Line> lines) {

    private static final long MICROS = 1_000_000;
    private static final int BEFORE_PARTY = -2;

    Entry {
        lines = List.copyOf(lines);
    }

    /**
     * A line of an entry.
     *
     * @param amountSen debits positive
     * @param balanceAfterSen of its balance after it, in the account's own direction
     */
    record Line(
            int number,
            LocalDate effectiveDate,
            String account,
            @Nullable UUID memberId,
            String sourceOfFunds,
            @Nullable UUID unitId,
            long amountSen,
            long balanceAfterSen,
            @Nullable String party) {}

    /** The same with its lines. */
    Entry with(List<Line> itsLines) {
        return new Entry(cooperativeId, number, id, kind, effectiveDate, bookedAt, reference, reverses, hash, itsLines);
    }

    /** Where the chain of a book begins. */
    static Hash genesis(UUID cooperativeId) {
        return new Spelling().bareId(cooperativeId).sha256();
    }

    /** Whether it says of itself what its lines and its reference say, and fits behind the hash before. */
    boolean follows(Hash previous) {
        return !lines.isEmpty()
                && IntStream.range(0, lines.size())
                        .allMatch(place -> lines.get(place).number() == place + 1)
                && lines.stream().allMatch(line -> line.effectiveDate().equals(effectiveDate))
                && (reverses == null || Objects.equals(reference, "reversal:" + reverses))
                && link(previous).equals(hash);
    }

    private Hash link(Hash previous) {
        var link = new Spelling().raw(previous).number(number).raw(digest());
        lines.forEach(line -> link.number(line.balanceAfterSen()));
        return link.sha256();
    }

    private Hash digest() {
        var said = new Spelling()
                .bareId(cooperativeId)
                .bareId(id)
                .text(kind)
                .day(effectiveDate)
                .number(bookedAt.getEpochSecond() * MICROS + bookedAt.getNano() / 1_000)
                .text(reference)
                .number((long) lines.size());
        for (Line line : lines) {
            said.number(line.number())
                    .text(line.account())
                    .id(line.memberId())
                    .text(line.sourceOfFunds())
                    .id(line.unitId())
                    .number(line.amountSen());
            if (line.party() != null) {
                said.number(BEFORE_PARTY).text(line.party());
            }
        }
        return said.sha256();
    }

    /** The leaf of a line in the tree of its book: what a proof of the line shows, and nothing else. */
    Hash leaf(Line line) {
        return Merkle.leaf(new Spelling()
                .text("koperasi-line-v1")
                .bareId(cooperativeId)
                .number(number)
                .number(line.number())
                .day(line.effectiveDate())
                .text(line.account())
                .id(line.memberId())
                .text(line.sourceOfFunds())
                .number(line.amountSen())
                .number(line.balanceAfterSen())
                .raw(hash)
                .bytes());
    }
}
