package id.koperasi.registry.registerimport;

import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerline.Candidate;
import id.koperasi.registry.registerline.Candidates;
import id.koperasi.registry.registerline.GatheringFacts;
import id.koperasi.registry.registerline.Judged;
import id.koperasi.registry.registerline.JudgingRows;
import id.koperasi.registry.registerline.KnownFacts;
import id.koperasi.registry.registerline.SeenRows;
import id.koperasi.registry.registerline.WritingRows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The transactions of an import: each settles some rows and moves the mark behind them, or does neither. */
@ApplicationScoped
class TakingRows {

    /** After this long without a batch another instance goes on. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final int MOST_ATTEMPTS = 5;

    private final RegisterImports imports;
    private final Candidates candidates;
    private final GatheringFacts gathering;
    private final WritingRows writing;
    private final Findings findings;
    private final SeenRows seen;
    private final BusinessClock clock;
    private final Ids ids;

    TakingRows(
            RegisterImports imports,
            Candidates candidates,
            GatheringFacts gathering,
            WritingRows writing,
            Findings findings,
            SeenRows seen,
            BusinessClock clock,
            Ids ids) {
        this.imports = imports;
        this.candidates = candidates;
        this.gathering = gathering;
        this.writing = writing;
        this.findings = findings;
        this.seen = seen;
        this.clock = clock;
        this.ids = ids;
    }

    /** Takes an import that waits; one that broke off too often comes to its end. */
    @Transactional
    Optional<RegisterImport> claim() {
        Instant now = clock.now();
        Optional<RegisterImport> claimed = imports.claim(now, now.plus(LEASE));
        if (claimed.isPresent() && claimed.get().progress().attempts() > MOST_ATTEMPTS) {
            claimed.get().failed(new ImportRejection.ImportInterrupted(), now);
            Log.errorf("Import given up: import=%s", claimed.get().id());
            return Optional.empty();
        }
        return claimed;
    }

    @Transactional
    void head(UUID importId, Heading heading) {
        imports.locked(importId).headed(heading);
    }

    /**
     * Settles the next rows.
     *
     * @return whether to go on: not when somebody stopped it, or somebody else went on in the meantime
     */
    @Transactional
    boolean take(UUID importId, Heading heading, int firstRow, List<RegisterLine> lines) {
        RegisterImport register = imports.locked(importId);
        ImportProgress progress = register.progress();
        if (progress.status() != ImportStatus.RUNNING || progress.nextRow() != firstRow) {
            return false;
        }
        List<Candidate> read = candidates.read(heading, lines, register.facts().regionCode());
        KnownFacts known = gathering.about(read, progress.dryRun() ? importId : null);
        var judging = new JudgingRows(known, ids, register.facts().statedOn());
        List<Judged> judged = new ArrayList<>(read.size());
        read.forEach(candidate -> judged.add(new Judged(candidate, judging.judge(candidate))));
        findings.keep(register, judged, progress.dryRun());
        if (progress.dryRun()) {
            seen.remember(importId, judged);
        } else {
            writing.write(register.origin(), judged);
        }
        register.advanced(counts(judged), clock.now().plus(LEASE));
        return true;
    }

    @Transactional
    void finish(UUID importId) {
        RegisterImport register = imports.locked(importId);
        if (register.progress().status() == ImportStatus.RUNNING) {
            register.finished(clock.now());
            Log.infof(
                    "Import finished: import=%s counts=%s",
                    importId, register.progress().counts());
        }
    }

    @Transactional
    void fail(UUID importId, Rejection why) {
        RegisterImport register = imports.locked(importId);
        if (register.progress().status() == ImportStatus.RUNNING) {
            register.failed(why, clock.now());
        }
    }

    /** Whatever happened, another may go on. */
    @Transactional
    void release(UUID importId) {
        imports.locked(importId).released();
    }

    private static Counts counts(List<Judged> judged) {
        Map<RowOutcome, Long> told = judged.stream()
                .collect(Collectors.groupingBy(each -> RowOutcome.of(each.judgement()), Collectors.counting()));
        return new Counts(
                count(told, RowOutcome.FORMED) + count(told, RowOutcome.ADDED) + count(told, RowOutcome.PLACED),
                count(told, RowOutcome.UNCHANGED),
                count(told, RowOutcome.INCOMPLETE),
                count(told, RowOutcome.REFUSED),
                count(told, RowOutcome.TO_REVIEW));
    }

    private static int count(Map<RowOutcome, Long> told, RowOutcome outcome) {
        return told.getOrDefault(outcome, 0L).intValue();
    }
}
