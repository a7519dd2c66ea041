package id.koperasi.registry.onboarding;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/** The invitations within reach, and whom they may be for. */
@ApplicationScoped
class Invitations {

    private static final String HOLDS_OFFICE = """
            select exists (select from officer_appointment
                            where cooperative_id = :cooperative and person = :person and term_until >= :day
                              and (ended_on is null or ended_on > :day))""";
    private static final String MEMBER = """
            select member_id
              from roll_member
             where cooperative_id = :cooperative and person = :person and (left_on is null or left_on > :day)
             order by admitted_on desc, member_id
             limit 1""";
    private static final String END_FORMER = """
            update account_invitation
               set status = case when expires_at <= :now then 'EXPIRED' else 'WITHDRAWN' end, ended_at = :now
             where cooperative_id = :cooperative and person = :person and status = 'OPEN'""";
    private static final String PUT = """
            insert into account_invitation (invitation_id, cooperative_id, village_code, person, purpose, member_id,
                                            code_digest, status, invited_at, invited_by, invited_roles, expires_at)
            values (:id, :cooperative, :village, :person, :purpose, :member, :digest, 'OPEN', :invitedAt, :actor, :roles,
                    :expiresAt)""";
    private static final String WITHDRAW = """
            update account_invitation
               set status = 'WITHDRAWN', ended_at = :now
             where invitation_id = :id and cooperative_id = :cooperative and status = 'OPEN' and expires_at > :now""";
    private static final String VIEW = """
            select i.invitation_id, i.purpose,
                   case when i.status = 'OPEN' and i.expires_at <= :now then 'EXPIRED' else i.status end,
                   case when i.purpose = 'OFFICER' then
                       (select o.name from officer_appointment o
                         where o.cooperative_id = i.cooperative_id and o.person = i.person
                         order by o.term_from desc
                         limit 1) end,
                   i.member_id, i.invited_at, i.expires_at, i.ended_at, i.invited_roles
              from account_invitation i
             where i.cooperative_id = :cooperative""";
    private static final String PAGE = VIEW + " and i.invitation_id > :after order by i.invitation_id limit :rows";
    private static final String ONE = VIEW + " and i.invitation_id = :id";

    private final Session session;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    Invitations(Session session, CurrentCaller caller, BusinessClock clock) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether somebody holds an office on a day, or will hold one. */
    boolean holdsOffice(UUID cooperativeId, PersonReference person, LocalDate day) {
        return about(session.createNativeQuery(HOLDS_OFFICE, Boolean.class), cooperativeId, person)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Which member somebody is on a day. */
    Optional<UUID> member(UUID cooperativeId, PersonReference person, LocalDate day) {
        return about(session.createNativeQuery(MEMBER, UUID.class), cooperativeId, person)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** Puts it in the place of one that is open; of the code the digest is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(Invitation invitation, byte[] digest) {
        end(invitation.cooperativeId(), invitation.person());
        about(session.createNativeMutationQuery(PUT), invitation.cooperativeId(), invitation.person())
                .setParameter("id", invitation.id())
                .setParameter("village", invitation.villageCode())
                .setParameter("purpose", invitation.purpose().name())
                .setParameter("member", invitation.memberId(), UUID.class)
                .setParameter("digest", digest)
                .setParameter("invitedAt", invitation.invitedAt().atOffset(ZoneOffset.UTC))
                .setParameter("actor", caller.get().subject())
                .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                .setParameter("expiresAt", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Ends the one that is open for somebody. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID cooperativeId, PersonReference person) {
        about(session.createNativeMutationQuery(END_FORMER), cooperativeId, person)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Whether it was open until now. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean withdraw(UUID cooperativeId, UUID id) {
        return session.createNativeMutationQuery(WITHDRAW)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("id", id)
                        .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }

    Optional<InvitationView> find(UUID cooperativeId, UUID id) {
        return session.createNativeQuery(ONE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", id)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(Invitations::view)
                .findFirst();
    }

    List<InvitationView> of(UUID cooperativeId, UUID after, int rows) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(Invitations::view)
                .toList();
    }

    private static InvitationView view(Object[] row) {
        return new InvitationView(
                (UUID) row[0],
                Purpose.valueOf((String) row[1]),
                InvitationState.valueOf((String) row[2]),
                (String) row[3],
                (UUID) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (Instant) row[7],
                Arrays.asList((String[]) row[8]));
    }

    private static <Q extends CommonQueryContract> Q about(Q query, UUID cooperativeId, PersonReference person) {
        query.setParameter("cooperative", cooperativeId);
        query.setParameter("person", person.value());
        return query;
    }
}
