package id.koperasi.registry.disposal;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.annual.ReportedAssets.Assets;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import id.koperasi.registry.disposal.DisposalRejection.BeyondResolution;
import id.koperasi.registry.disposal.DisposalRejection.MembersMustDecide;
import id.koperasi.registry.disposal.DisposalRejection.MoreThanAllAssets;
import id.koperasi.registry.disposal.DisposalRejection.NotAllowedByMeeting;
import id.koperasi.registry.event.BusinessEvent.AssetDisposalRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** A cooperative parts with an asset; with a large one as its members allowed, and no resolution serves beyond its limit. */
@ApplicationScoped
class DisposingOfAssets {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final FormedCooperatives cooperatives;
    private final AssetDisposals disposals;
    private final DisposalRules rules;
    private final StatedAssets stated;
    private final Decisions decisions;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    DisposingOfAssets(
            FormedCooperatives cooperatives,
            AssetDisposals disposals,
            DisposalRules rules,
            StatedAssets stated,
            Decisions decisions,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.disposals = disposals;
        this.rules = rules;
        this.stated = stated;
        this.decisions = decisions;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** The cooperative is locked: two that ask for the same resolution come one after the other. */
    @Transactional
    AssetDisposal record(RecordDisposal command) {
        cooperatives.locked(command.cooperativeId());
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        dates.mustHaveCome(command.disposedOn(), cooperative.zone());
        dates.mustNotPrecede(command.disposedOn(), Objects.requireNonNull(cooperative.formedOn()));
        if (command.value().compareTo(command.totalAssets()) > 0) {
            throw new RejectedException(new MoreThanAllAssets());
        }
        Assets reported = stated.check(command).orElse(null);
        UUID meetingId = command.meetingId();
        if (meetingId != null) {
            mustBeAllowed(command, meetingId);
        } else {
            mustBeSmall(command);
        }
        var disposal = new AssetDisposal(ids.next(), cooperative.villageCode(), command, reported);
        disposals.persist(disposal);
        outbox.append(new AssetDisposalRecorded(
                cooperative.id(),
                disposal.id(),
                command.kind().name(),
                command.value(),
                command.totalAssets(),
                command.disposedOn(),
                meetingId));
        return disposal;
    }

    /** Exactly the share is still the board's; what it parted with in the same year counts with it. */
    private void mustBeSmall(RecordDisposal command) {
        BigDecimal most = rules.mostPercentOn(command.disposedOn());
        Rupiah before = disposals.withoutMeeting(
                command.cooperativeId(), command.disposedOn().getYear());
        BigDecimal value = command.value().plus(before).toBigDecimal().multiply(WHOLE);
        if (value.compareTo(command.totalAssets().toBigDecimal().multiply(most)) > 0) {
            throw new RejectedException(new MembersMustDecide(most));
        }
    }

    private void mustBeAllowed(RecordDisposal command, UUID meetingId) {
        Decided decided = decisions
                .passedBy(command.cooperativeId(), meetingId, Decision.ASSET_SALE)
                .filter(each -> !each.heldOn().isAfter(command.disposedOn()))
                .orElseThrow(() -> new RejectedException(new NotAllowedByMeeting(meetingId)));
        Rupiah limit = Objects.requireNonNull(decided.limit());
        Rupiah used = disposals.allowedBy(command.cooperativeId(), meetingId);
        if (used.plus(command.value()).compareTo(limit) > 0) {
            throw new RejectedException(new BeyondResolution(limit, used));
        }
    }
}
