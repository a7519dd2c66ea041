package id.koperasi.ledger.dues;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who owes how much, within the caller's reach; it costs the members of one cooperative and none of their postings. */
@ApplicationScoped
class Arrears {

    private static final String PAGE = """
            select member_id, number, arrears_sen
              from arrears_of(:cooperative, :day, :after)
             order by number
             limit :most""";
    private static final String SUM = """
            select count(*) as members, coalesce(sum(arrears_sen), 0)::bigint as arrears_sen
              from arrears_of(:cooperative, :day, 0)""";

    private final EntityManager entities;

    Arrears(EntityManager entities) {
        this.entities = entities;
    }

    /** A member in arrears. */
    record MemberInArrears(UUID memberId, long memberNumber, Rupiah arrears) {}

    /** How many are in arrears with how much. */
    record Sum(long members, Rupiah arrears) {}

    Page<MemberInArrears> page(UUID cooperativeId, LocalDate day, PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .setParameter("after", after == null ? 0L : after.number(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        List<MemberInArrears> members = rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new MemberInArrears(
                        row.get("member_id", UUID.class), row.get("number", Long.class), arrears(row)))
                .toList();
        return Page.of(members, request.limit(), member -> Cursor.of(member.memberNumber()));
    }

    Sum sum(UUID cooperativeId, LocalDate day) {
        var row = (Tuple) entities.createNativeQuery(SUM, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getSingleResult();
        return new Sum(row.get("members", Long.class), arrears(row));
    }

    private static Rupiah arrears(Tuple row) {
        return Rupiah.ofSen(row.get("arrears_sen", Long.class));
    }
}
