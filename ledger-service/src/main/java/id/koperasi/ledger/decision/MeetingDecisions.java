package id.koperasi.ledger.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.decision.MeetingDecision.Share;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What meetings decided, within the caller's reach. */
@ApplicationScoped
class MeetingDecisions {

    private static final String FORGET =
            "delete from meeting_decision where cooperative_id = :cooperative and meeting_id = :meeting";
    private static final String INSERT = """
            insert into meeting_decision (cooperative_id, meeting_id, place, meeting, held_on, decision, limit_sen,
                                          min_percent, max_percent, shares, in_favour, against, abstained)
            values (:cooperative, :id, :place, :meeting, :held, :decision, cast(:limit as bigint),
                    cast(:min as numeric), cast(:max as numeric), cast(:shares as jsonb), :favour, :against, :abstained)""";
    private static final String OF_COOPERATIVE = """
            select meeting_id, meeting, held_on, decision, limit_sen, min_percent, max_percent, shares::text as shares,
                   in_favour, against, abstained
              from meeting_decision
             where cooperative_id = :cooperative
             order by held_on desc, meeting_id, place
             limit 1000""";

    private final EntityManager entities;
    private final ObjectMapper json;

    MeetingDecisions(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A meeting decided, or its minutes were corrected: what was known of it before is replaced. */
    @Transactional(Transactional.TxType.MANDATORY)
    void decided(UUID cooperativeId, UUID meetingId, List<MeetingDecision> decisions) {
        entities.createNativeQuery(FORGET)
                .setParameter("cooperative", cooperativeId)
                .setParameter("meeting", meetingId)
                .executeUpdate();
        int place = 0;
        for (MeetingDecision decision : decisions) {
            insert(cooperativeId, ++place, decision);
        }
    }

    private void insert(UUID cooperativeId, int place, MeetingDecision decision) {
        entities.createNativeQuery(INSERT)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", decision.meetingId())
                .setParameter("place", place)
                .setParameter("meeting", decision.meeting())
                .setParameter("held", decision.heldOn())
                .setParameter("decision", decision.decision())
                .setParameter("limit", sen(decision.limit()))
                .setParameter("min", decision.minPercent())
                .setParameter("max", decision.maxPercent())
                .setParameter("shares", written(decision.shares()))
                .setParameter("favour", decision.inFavour())
                .setParameter("against", decision.against())
                .setParameter("abstained", decision.abstained())
                .executeUpdate();
    }

    /** The latest first. */
    List<MeetingDecision> of(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(OF_COOPERATIVE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(this::decision).toList();
    }

    private MeetingDecision decision(Tuple row) {
        Long limit = row.get("limit_sen", Long.class);
        return new MeetingDecision(
                row.get("meeting_id", UUID.class),
                row.get("meeting", String.class),
                row.get("held_on", LocalDate.class),
                row.get("decision", String.class),
                limit == null ? null : Rupiah.ofSen(limit),
                plain(row.get("min_percent", BigDecimal.class)),
                plain(row.get("max_percent", BigDecimal.class)),
                read(row.get("shares", String.class)),
                row.get("in_favour", Integer.class),
                row.get("against", Integer.class),
                row.get("abstained", Integer.class));
    }

    private static @Nullable Long sen(@Nullable Rupiah amount) {
        return amount == null ? null : amount.sen();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.stripTrailingZeros();
    }

    private @Nullable String written(@Nullable List<Share> shares) {
        try {
            return shares == null ? null : json.writeValueAsString(shares);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("shares cannot be written", e);
        }
    }

    private @Nullable List<Share> read(@Nullable String shares) {
        try {
            return shares == null ? null : List.of(json.readValue(shares, Share[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("shares cannot be read", e);
        }
    }
}
