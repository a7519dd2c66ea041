package id.koperasi.ledger.member;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The members of a cooperative with their names, opened for officers who look for somebody by his name. */
@ApplicationScoped
public class MemberNames {

    private static final int MOST = 20_000;

    private final Members members;
    private final SealedFields sealed;

    MemberNames(Members members, SealedFields sealed) {
        this.members = members;
        this.sealed = sealed;
    }

    /** A member with his name and his number in the book of members. */
    public record NamedMember(UUID id, long number, String name) {}

    /** Those within the caller's reach who have not left, by number. */
    public List<NamedMember> of(UUID cooperativeId) {
        return members
                .find("key.cooperativeId = ?1 and status = 'ACTIVE'", Sort.by("number"), cooperativeId)
                .range(0, MOST - 1)
                .list()
                .stream()
                .map(member -> new NamedMember(member.id(), member.number(), sealed.nameOf(cooperativeId, member)))
                .toList();
    }
}
