package id.koperasi.registry.registerimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.Fault.Told;
import id.koperasi.registry.registerfile.Field;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerline.Candidate;
import id.koperasi.registry.registerline.Judged;
import id.koperasi.registry.registerline.Judgement;
import id.koperasi.registry.registerline.Judgement.Doubtful;
import id.koperasi.registry.registerline.Judgement.Incomplete;
import id.koperasi.registry.registerline.Judgement.More;
import id.koperasi.registry.registerline.Judgement.Refused;
import id.koperasi.registry.registerline.Judgement.Unheard;
import id.koperasi.registry.registerline.Missing;
import id.koperasi.registry.registerline.ReviewKind;
import id.koperasi.registry.registerline.SealedLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is wrong with lines and which of them somebody has to look at. A line that waited until it was forgotten
 * can be looked at again once it is sent again.
 */
@ApplicationScoped
class Findings {

    private static final String FAULTS = """
            insert into register_fault
            select * from json_populate_recordset(null::register_fault, cast(:rows as json))""";
    private static final String REFUSED = """
            insert into register_refused_line
            select * from json_populate_recordset(null::register_refused_line, cast(:rows as json))""";
    private static final String REVIEWS = """
            insert into register_review (id, version, import_id, line, region_code, kind, stated_name, stated_decree,
                                         village_code, candidates, villages, identity, fingerprint, sealed, raised_at,
                                         status)
            select distinct on (fingerprint)
                   id, 0, import_id, line, region_code, kind, stated_name, stated_decree, village_code, candidates,
                   villages, identity, fingerprint, sealed, raised_at, 'OPEN'
              from json_populate_recordset(null::register_review, cast(:rows as json))
             order by fingerprint, line
                on conflict (fingerprint) do update
               set import_id = excluded.import_id, line = excluded.line, sealed = excluded.sealed,
                   candidates = excluded.candidates, villages = excluded.villages, version = register_review.version + 1
             where register_review.status = 'OPEN' and register_review.sealed is null""";

    private static final String ROWS = """
            insert into register_row
            select * from json_populate_recordset(null::register_row, cast(:rows as json))""";

    private static final int MOST_VILLAGES = 20;

    private final Session session;
    private final SealedLines lines;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Ids ids;

    Findings(Session session, SealedLines lines, ObjectMapper json, BusinessClock clock, Ids ids) {
        this.session = session;
        this.lines = lines;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record FaultRow(
            UUID importId,
            int line,
            int number,
            String field,
            String code,
            String textId,
            String textEn,
            @Nullable String source) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record RefusedRow(UUID importId, int line, String sealed) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record ReviewRow(
            UUID id,
            UUID importId,
            int line,
            String regionCode,
            ReviewKind kind,
            @Nullable String statedName,
            String statedDecree,
            @Nullable String villageCode,
            List<UUID> candidates,
            List<String> villages,
            String identity,
            String fingerprint,
            String sealed,
            Instant raisedAt) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record OutcomeRow(
            UUID importId,
            int line,
            RowOutcome outcome,
            @Nullable UUID cooperative,
            List<Missing> missing,
            @Nullable ReviewKind review,
            List<String> villages) {}

    /** Keeps what these lines are refused or looked at for; a dry run only tells of the latter. */
    void keep(RegisterImport register, List<Judged> judged, boolean dryRun) {
        List<FaultRow> faults = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        List<ReviewRow> reviews = new ArrayList<>();
        for (Judged each : judged) {
            if (each.judgement() instanceof Refused why) {
                refused.add(new RefusedRow(register.id(), line(each), sealed(register, each)));
                faults.addAll(faults(register, line(each), why.faults()));
            } else if (each.judgement() instanceof Unheard formed) {
                faults.addAll(faults(register, line(each), otherName(register, formed)));
            } else if (each.judgement() instanceof Doubtful doubtful && dryRun) {
                faults.add(doubt(register, line(each), doubtful.kind()));
            } else if (each.judgement() instanceof Doubtful doubtful) {
                reviews.add(review(register, each, doubtful));
            }
        }
        insert(FAULTS, faults);
        insert(ROWS, judged.stream().map(each -> outcome(register, each)).toList());
        insert(REFUSED, refused);
        insert(REVIEWS, reviews);
    }

    /** Forgets what a dry run found, before the register counts. */
    void forget(UUID importId) {
        for (String table : List.of("register_fault", "register_refused_line", "register_seen", "register_row")) {
            session.createNativeMutationQuery("delete from " + table + " where import_id = :id")
                    .setParameter("id", importId)
                    .executeUpdate();
        }
    }

    /** A cooperative whose stated name breaks a rule is called after its village, and whoever sent the register is told. */
    private static List<Fault> otherName(RegisterImport register, Unheard formed) {
        return formed.name().broken().stream()
                .map(rule -> new Fault(Heading.of(register.origin().columns()).nameOf(Field.NAME), rule))
                .toList();
    }

    private static List<FaultRow> faults(RegisterImport register, int line, List<Fault> faults) {
        return IntStream.range(0, faults.size())
                .mapToObj(number -> fault(register, line, number, faults.get(number)))
                .toList();
    }

    private static FaultRow fault(RegisterImport register, int line, int number, Fault fault) {
        Told told = fault.told();
        return new FaultRow(
                register.id(),
                line,
                number,
                told.column(),
                told.code(),
                told.indonesian(),
                told.english(),
                told.source());
    }

    private static FaultRow doubt(RegisterImport register, int line, ReviewKind kind) {
        return new FaultRow(register.id(), line, 0, "", kind.code(), kind.indonesian(), kind.english(), null);
    }

    private static OutcomeRow outcome(RegisterImport register, Judged judged) {
        Judgement judgement = judged.judgement();
        UUID cooperative = judgement instanceof Unheard unheard
                ? unheard.id()
                : judgement instanceof More more ? more.cooperative().id() : null;
        return new OutcomeRow(
                register.id(),
                line(judged),
                RowOutcome.of(judgement),
                register.progress().dryRun() && judgement instanceof Unheard ? null : cooperative,
                judgement instanceof Incomplete incomplete ? incomplete.missing() : List.of(),
                judgement instanceof Doubtful doubtful ? doubtful.kind() : null,
                judged.candidate().village() == null
                        ? named(judged.candidate())
                        : List.of(judged.candidate().village().code()));
    }

    /** Some of the villages that the names of a line may mean. */
    private static List<String> named(Candidate candidate) {
        return candidate.villages().stream().limit(MOST_VILLAGES).toList();
    }

    private ReviewRow review(RegisterImport register, Judged judged, Doubtful doubtful) {
        Candidate candidate = judged.candidate();
        Village village = candidate.village();
        return new ReviewRow(
                ids.next(),
                register.id(),
                line(judged),
                village == null ? register.facts().regionCode() : village.code(),
                doubtful.kind(),
                candidate.row().name(),
                candidate.decree(),
                village == null ? null : village.code(),
                doubtful.candidates(),
                named(candidate),
                "\\x" + candidate.fingerprint().identity(),
                "\\x" + candidate.fingerprint().content(),
                sealed(register, judged),
                clock.now());
    }

    private String sealed(RegisterImport register, Judged judged) {
        return "\\x"
                + HexFormat.of()
                        .formatHex(
                                lines.seal(register.origin(), judged.candidate().line()));
    }

    private static int line(Judged judged) {
        return judged.candidate().line().number();
    }

    private void insert(String statement, List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            session.createNativeMutationQuery(statement)
                    .setParameter("rows", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be written", e);
        }
    }
}
