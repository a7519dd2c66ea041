package id.koperasi.registry.roll;

import id.koperasi.platform.privacy.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The roll of members of the cooperatives within reach. */
@ApplicationScoped
public class Roll {

    /** Whoever comes back is on the roll from the day he came back. */
    private static final String ADMIT = """
            insert into roll_member as r (cooperative_id, village_code, member_id, person, votes, admitted_on)
            select c.id, c.village_code, :member, :person, :votes, :day from cooperative c where c.id = :cooperative
                on conflict (cooperative_id, member_id) do update
                   set votes = excluded.votes, admitted_on = excluded.admitted_on, left_on = null""";

    private static final String LEAVE =
            "update roll_member set left_on = :day where cooperative_id = :cooperative and member_id = :member";

    private static final String CORRECT =
            "update roll_member set person = :person where cooperative_id = :cooperative and member_id = :member";

    /** A day on which he was both suspended and reinstated is one without a suspension. */
    private static final String SUSPEND = """
            insert into roll_suspension (cooperative_id, village_code, member_id, suspended_on)
            select cooperative_id, village_code, member_id, :day
              from roll_member
             where cooperative_id = :cooperative and member_id = :member
                on conflict (cooperative_id, member_id, suspended_on) do update set reinstated_on = null""";

    private static final String REINSTATE = """
            update roll_suspension set reinstated_on = :day
             where cooperative_id = :cooperative and member_id = :member and reinstated_on is null""";
    private static final String NOT_SUSPENDED = """

               and not exists (
                select from roll_suspension s
                 where s.cooperative_id = r.cooperative_id and s.member_id = r.member_id and s.suspended_on <= :day
                   and (s.reinstated_on is null or s.reinstated_on > :day))""";
    private static final String COUNT = """
            select count(*) filter (where votes and (left_on is null or left_on > :day)""" + NOT_SUSPENDED + """
                   ), count(*),
                   coalesce((select s.members
                               from register_statement s
                              where s.cooperative_id = :cooperative and s.members is not null
                              order by s.stated_on desc, s.id desc
                              limit 1), 1)
              from roll_member r
             where cooperative_id = :cooperative and admitted_on <= :day""";
    private static final String PAGE = """
            select member_id, (votes""" + NOT_SUSPENDED + """
                   ) as votes, admitted_on
              from roll_member r
             where cooperative_id = :cooperative and admitted_on <= :day and (left_on is null or left_on > :day)
               and member_id > :after
             order by member_id
             limit :rows""";
    private static final String ON_ROLL = """
            select member_id
              from roll_member r
             where cooperative_id = :cooperative and member_id = any (cast(:members as uuid[]))
               and votes and admitted_on <= :day and (left_on is null or left_on > :day)""" + NOT_SUSPENDED;

    private final Session session;

    Roll(Session session) {
        this.session = session;
    }

    /**
     * How many members with a vote, suspended ones left out, there are on a day; empty while it is not known, because nobody is on the roll, or fewer came on it
     * than a register said there were.
     */
    public OptionalInt membersOn(UUID cooperativeId, LocalDate day) {
        Object[] counts = session.createNativeQuery(COUNT, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getSingleResult();
        boolean whole = (Long) counts[1] >= Math.max(1, (Integer) counts[2]);
        return whole ? OptionalInt.of(Math.toIntExact((Long) counts[0])) : OptionalInt.empty();
    }

    /**
     * Somebody on the roll; who he is the ledger knows.
     *
     * @param memberId the member
     * @param votes whether he has a vote
     * @param admittedOn since when he is a member
     */
    public record OnRoll(UUID memberId, boolean votes, LocalDate admittedOn) {}

    /** Who is on the roll on a day, those without a vote too, in the order of their ids. */
    public List<OnRoll> on(UUID cooperativeId, LocalDate day, UUID after, int rows) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new OnRoll((UUID) row[0], (Boolean) row[1], (LocalDate) row[2]))
                .toList();
    }

    /** Those of these who are no members with a vote on a day. */
    public Set<UUID> notOnRoll(UUID cooperativeId, LocalDate day, Collection<UUID> memberIds) {
        var missing = new HashSet<>(memberIds);
        session.createNativeQuery(ON_ROLL, UUID.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("members", memberIds.toArray(UUID[]::new))
                .setParameter("day", day)
                .getResultList()
                .forEach(missing::remove);
        return missing;
    }

    /** Every cooperative began here, so one that is not known is no fact that comes later: its stream is parked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void admit(UUID cooperativeId, UUID memberId, PersonReference person, boolean votes, LocalDate day) {
        int admitted = session.createNativeMutationQuery(ADMIT)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .setParameter("person", person.value())
                .setParameter("votes", votes)
                .setParameter("day", day)
                .executeUpdate();
        if (admitted == 0) {
            throw new IllegalStateException("no cooperative has the id " + cooperativeId);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void leave(UUID cooperativeId, UUID memberId, LocalDate day) {
        changeOnDay(LEAVE, cooperativeId, memberId, day);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void suspend(UUID cooperativeId, UUID memberId, LocalDate day) {
        changeOnDay(SUSPEND, cooperativeId, memberId, day);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void reinstate(UUID cooperativeId, UUID memberId, LocalDate day) {
        changeOnDay(REINSTATE, cooperativeId, memberId, day);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void correct(UUID cooperativeId, UUID memberId, PersonReference person) {
        mustConcern(
                memberId,
                session.createNativeMutationQuery(CORRECT)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("member", memberId)
                        .setParameter("person", person.value())
                        .executeUpdate());
    }

    private void changeOnDay(String sql, UUID cooperativeId, UUID memberId, LocalDate day) {
        mustConcern(
                memberId,
                session.createNativeMutationQuery(sql)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("member", memberId)
                        .setParameter("day", day)
                        .executeUpdate());
    }

    private static void mustConcern(UUID memberId, int changed) {
        if (changed == 0) {
            throw new IllegalStateException("nobody on the roll has the id " + memberId);
        }
    }
}
