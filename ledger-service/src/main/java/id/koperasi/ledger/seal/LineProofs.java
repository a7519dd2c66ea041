package id.koperasi.ledger.seal;

import id.koperasi.ledger.seal.AuditPath.Subtree;
import id.koperasi.ledger.seal.SealRejection.LineNotSealed;
import id.koperasi.ledger.seal.Seals.Seal;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Proofs of the lines of members; each costs a few looks into indexes, however long the book is. */
@ApplicationScoped
class LineProofs {

    static final String LINE = """
            select p.effective_date, p.account, p.source_of_funds, p.amount_sen, p.balance_after_sen, e.hash
              from posting p
              join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
             where p.cooperative_id = :cooperative and p.entry_number = :entry and p.line = :line
               and p.member_id = :member""";
    static final String SEALED = """
            select k.first_leaf, s.sequence, s.entries, s.head, s.leaves, s.root, s.place,
                   array_to_string(array(
                       select encode(h.hash, 'hex') from unnest(s.path) with ordinality as h (hash, nr) order by h.nr), ',')
                       as path
              from seal.sealed_entry k
             cross join lateral (
                   select * from seal.book_seal b where b.cooperative_id = k.cooperative_id order by b.sequence desc limit 1) s
             where k.cooperative_id = :cooperative and k.number = :entry""";
    static final String NODES = """
            select n.level, n.place, n.hash
              from unnest(cast(:levels as smallint[]), cast(:places as bigint[])) as k (level, place)
              join seal.node n on n.cooperative_id = :cooperative and n.level = k.level and n.place = k.place""";

    private static final Pattern COMMA = Pattern.compile(",");

    private final EntityManager entities;
    private final Seals seals;

    LineProofs(EntityManager entities, Seals seals) {
        this.entities = entities;
        this.seals = seals;
    }

    /**
     * A line as the journal says it now.
     *
     * @param amount debits positive
     * @param entryHash of its entry in the chain of the book
     */
    record ProvenLine(
            UUID cooperativeId,
            long entryNumber,
            int line,
            LocalDate effectiveDate,
            String account,
            UUID memberId,
            String sourceOfFunds,
            Rupiah amount,
            Rupiah balance,
            Digest entryHash) {}

    /**
     * A book in a seal.
     *
     * @param entries how many were sealed
     * @param chainHead the hash of the last of them
     * @param leaves how many lines they have
     * @param root of the tree of these lines
     * @param place of the book in the seal
     * @param path from the book up to the root of the seal
     */
    record BookInSeal(long entries, Digest chainHead, long leaves, Digest root, int place, List<Digest> path) {}

    /**
     * The way from a line to a published hash.
     *
     * @param leaf the place of the line in the tree of its book
     * @param path from the line up to the root of that tree
     */
    record LineProof(ProvenLine line, long leaf, List<Digest> path, BookInSeal book, Seal seal) {}

    /** The proof of a member's line against the latest seal of his book. */
    LineProof of(UUID cooperativeId, UUID memberId, long entryNumber, int line) {
        Tuple posted = one(entities.createNativeQuery(LINE, Tuple.class)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("entry", entryNumber)
                        .setParameter("line", line)
                        .setParameter("member", memberId)
                        .getResultList())
                .orElseThrow(() -> new RejectedException(new NotFound()));
        Tuple sealed = one(entities.createNativeQuery(SEALED, Tuple.class)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("entry", entryNumber)
                        .getResultList())
                .orElseThrow(() -> new RejectedException(new LineNotSealed()));
        var way = new AuditPath(sealed.get("first_leaf", Long.class) + line - 1, sealed.get("leaves", Long.class));
        return new LineProof(
                new ProvenLine(
                        cooperativeId,
                        entryNumber,
                        line,
                        posted.get("effective_date", LocalDate.class),
                        posted.get("account", String.class),
                        memberId,
                        posted.get("source_of_funds", String.class),
                        Rupiah.ofSen(posted.get("amount_sen", Long.class)),
                        Rupiah.ofSen(posted.get("balance_after_sen", Long.class)),
                        Digest.of256(posted.get("hash", byte[].class))),
                way.leaf(),
                way.hashes(nodes(cooperativeId, way.needed())),
                bookOf(sealed),
                seals.of(sealed.get("sequence", Long.class)));
    }

    private static Optional<Tuple> one(List<?> rows) {
        return rows.stream().map(Tuple.class::cast).findFirst();
    }

    private static BookInSeal bookOf(Tuple sealed) {
        return new BookInSeal(
                sealed.get("entries", Long.class),
                Digest.of256(sealed.get("head", byte[].class)),
                sealed.get("leaves", Long.class),
                Digest.of256(sealed.get("root", byte[].class)),
                sealed.get("place", Integer.class),
                COMMA.splitAsStream(sealed.get("path", String.class))
                        .filter(hash -> !hash.isEmpty())
                        .map(Digest::new)
                        .toList());
    }

    private Map<Subtree, Digest> nodes(UUID cooperativeId, List<Subtree> wanted) {
        List<?> rows = entities.createNativeQuery(NODES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter(
                        "levels",
                        wanted.stream().map(node -> (short) node.level()).toArray(Short[]::new))
                .setParameter("places", wanted.stream().map(Subtree::place).toArray(Long[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> new Subtree(row.get("level", Short.class), row.get("place", Long.class)),
                        row -> Digest.of256(row.get("hash", byte[].class))));
    }
}
