package id.koperasi.ledger.member;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The members within the caller's reach. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, Member.Key> {

    /** Refuses a member who is out of reach as one who does not exist. */
    public Member of(UUID cooperativeId, UUID memberId) {
        return findByIdOptional(new Member.Key(cooperativeId, memberId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Whether somebody is a member of a cooperative. */
    public boolean isMember(UUID cooperativeId, PersonReference person) {
        return count("key.cooperativeId = ?1 and person = ?2 and status = 'ACTIVE'", cooperativeId, person.value()) > 0;
    }

    Page<Member> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        List<Member> rows = find(
                        "key.cooperativeId = ?1 and number > ?2 order by number",
                        cooperativeId,
                        after == null ? 0L : after.number(0))
                .range(0, request.limit())
                .list();
        return Page.of(rows, request.limit(), member -> Cursor.of(member.number()));
    }
}
