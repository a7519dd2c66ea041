package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.programmedraft.ProgrammeDraft.Base;
import id.koperasi.funding.programmedraft.ProgrammeDraft.Begins;
import id.koperasi.funding.programmedraft.ProgrammeDraft.By;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.DraftedByYou;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.DrafterUnknown;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NoSuchBase;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.ProgrammeExists;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.VersionInForce;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.VersionOvertaken;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.VersionTooEarly;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of the ministry drafts a version, another puts it in force. A version that is there never changes: what was
 * submitted or signed under it keeps its terms.
 */
@ApplicationScoped
class DraftingProgrammes {

    private final Programmes programmes;
    private final ProgrammeDrafts drafts;
    private final FittingDrafts fitting;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    DraftingProgrammes(
            Programmes programmes,
            ProgrammeDrafts drafts,
            FittingDrafts fitting,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.programmes = programmes;
        this.drafts = drafts;
        this.fitting = fitting;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    ProgrammeDraft draft(
            String code,
            @Nullable Begins begins,
            Base base,
            LocalDate effectiveFrom,
            ChangedTerms terms,
            ChangedParts parts,
            ChangedRules rules,
            String reason) {
        By by = somebody();
        boolean exists = programmes.findByIdOptional(code).isPresent();
        if (begins == null) {
            programmes.get(code);
        } else if (exists) {
            throw new RejectedException(new ProgrammeExists());
        }
        if (!programmes.has(base.programmeCode(), base.version())) {
            throw new RejectedException(new NoSuchBase());
        }
        fitting.mustFit(terms, parts, rules, programmes.version(base.programmeCode(), base.version()));
        mustNotHavePassed(effectiveFrom, earliestAfter(code));
        var draft = new ProgrammeDraft(
                ids.next(),
                code,
                begins,
                base,
                effectiveFrom,
                terms.json(rules),
                PartsAsRows.json(parts, rules),
                reason,
                by,
                clock.now(),
                null);
        drafts.add(draft);
        Log.infof("Programme version drafted: draft=%s programme=%s", draft.id(), code);
        return draft;
    }

    @Transactional
    ProgrammeDraft enact(UUID id) {
        By by = somebody();
        ProgrammeDraft draft = drafts.locked(id);
        Integer version = draft.version();
        if (version != null) {
            throw new RejectedException(new VersionInForce(version));
        }
        if (by.is(draft.drafted())) {
            throw new RejectedException(new DraftedByYou());
        }
        mustNotBeOvertaken(draft);
        int made = drafts.enact(draft, ids.next(), by, clock.now());
        Log.infof("Programme version in force: programme=%s version=%d", draft.programmeCode(), made);
        return drafts.locked(id);
    }

    /** Two at once are told apart by who comes first; what the second was drafted for is no more as it was. */
    private void mustNotBeOvertaken(ProgrammeDraft draft) {
        String code = draft.programmeCode();
        drafts.alone(code);
        if (draft.begins() != null && programmes.findByIdOptional(code).isPresent()) {
            throw new RejectedException(new ProgrammeExists());
        }
        LocalDate earliest = earliestAfter(code);
        if (draft.effectiveFrom().isBefore(earliest)) {
            throw new RejectedException(new VersionOvertaken(earliest));
        }
        mustNotHavePassed(draft.effectiveFrom(), earliest);
    }

    /** Nothing that was submitted or signed can fall under it, because its day has not passed. */
    private void mustNotHavePassed(LocalDate effectiveFrom, LocalDate afterTheLast) {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        LocalDate earliest = afterTheLast.isAfter(today) ? afterTheLast : today;
        if (effectiveFrom.isBefore(earliest)) {
            throw new RejectedException(new VersionTooEarly(earliest));
        }
    }

    private LocalDate earliestAfter(String code) {
        return programmes.versionsOf(code).stream()
                .map(ProgrammeVersion::effectiveFrom)
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .orElse(LocalDate.MIN);
    }

    private By somebody() {
        Caller who = caller.get();
        String person = who.person();
        if (person == null) {
            throw new RejectedException(new DrafterUnknown());
        }
        return new By(who.subject(), person);
    }
}
