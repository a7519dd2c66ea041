package id.koperasi.registry.disposal;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.annual.ReportedAssets.Assets;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import id.koperasi.registry.disposal.AssetDisposalResource.AssetDisposalView;
import id.koperasi.registry.disposal.DisposalRejection.BeyondResolution;
import id.koperasi.registry.disposal.DisposalRejection.MembersMustDecide;
import id.koperasi.registry.disposal.DisposalRejection.MoreThanAllAssets;
import id.koperasi.registry.disposal.DisposalRejection.NotAllowedByMeeting;
import id.koperasi.registry.disposal.DisposalRejection.SaidSoAlready;
import id.koperasi.registry.event.BusinessEvent.AssetDisposalRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cooperative parts with an asset; with a large one as its members allowed, and no resolution serves beyond its limit. */
@ApplicationScoped
class DisposingOfAssets {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final FormedCooperatives cooperatives;
    private final ChangingCooperatives changing;
    private final AssetDisposals disposals;
    private final DisposalRules rules;
    private final StatedAssets stated;
    private final Decisions decisions;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    DisposingOfAssets(
            FormedCooperatives cooperatives,
            ChangingCooperatives changing,
            AssetDisposals disposals,
            DisposalRules rules,
            StatedAssets stated,
            Decisions decisions,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.changing = changing;
        this.disposals = disposals;
        this.rules = rules;
        this.stated = stated;
        this.decisions = decisions;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** The cooperative is locked: two that ask for the same resolution come one after the other. */
    @Transactional
    AssetDisposal record(RecordDisposal command) {
        cooperatives.locked(command.cooperativeId());
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        UUID id = ids.next();
        var disposal = new AssetDisposal(id, cooperative.villageCode(), command, checked(command, cooperative, id));
        disposals.persist(disposal);
        announce(disposal);
        return disposal;
    }

    /** It was told wrongly and is told anew as a whole, by the same rules; one that has ended may still be set right. */
    @Transactional
    Correction<AssetDisposalView> correct(UUID disposalId, RecordDisposal told, Why why) {
        CooperativeProfile cooperative = changing.lock(told.cooperativeId());
        AssetDisposal disposal = disposals.of(cooperative.id(), disposalId);
        AssetDisposalView before = AssetDisposalView.of(disposal);
        disposal.tell(told, checked(told, cooperative, disposalId));
        AssetDisposalView now = AssetDisposalView.of(disposal);
        if (now.equals(before)) {
            throw new RejectedException(new SaidSoAlready());
        }
        disposals.flush();
        announce(disposal);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.ASSET_DISPOSAL, disposalId.toString()), before, now, why);
    }

    /** Holds what is told against the rules; gives back what the last annual report says of all assets. */
    private @Nullable Assets checked(RecordDisposal command, CooperativeProfile cooperative, UUID disposalId) {
        dates.mustHaveCome(command.disposedOn(), cooperative.zone());
        dates.mustNotPrecede(command.disposedOn(), Objects.requireNonNull(cooperative.formedOn()));
        if (command.value().compareTo(command.totalAssets()) > 0) {
            throw new RejectedException(new MoreThanAllAssets());
        }
        Assets reported = stated.check(command).orElse(null);
        UUID meetingId = command.meetingId();
        if (meetingId != null) {
            mustBeAllowed(command, meetingId, disposalId);
        } else {
            mustBeSmall(command, disposalId);
        }
        return reported;
    }

    private void announce(AssetDisposal disposal) {
        outbox.append(new AssetDisposalRecorded(
                disposal.cooperativeId(),
                disposal.id(),
                disposal.kind().name(),
                disposal.value(),
                disposal.totalAssets(),
                disposal.disposedOn(),
                disposal.meetingId()));
    }

    /** Exactly the share is still the board's; what it parted with in the same year counts with it. */
    private void mustBeSmall(RecordDisposal command, UUID disposalId) {
        BigDecimal most = rules.mostPercentOn(command.disposedOn());
        Rupiah before = disposals.withoutMeeting(
                command.cooperativeId(), command.disposedOn().getYear(), disposalId);
        BigDecimal value = command.value().plus(before).toBigDecimal().multiply(WHOLE);
        if (value.compareTo(command.totalAssets().toBigDecimal().multiply(most)) > 0) {
            throw new RejectedException(new MembersMustDecide(most));
        }
    }

    private void mustBeAllowed(RecordDisposal command, UUID meetingId, UUID disposalId) {
        Decided decided = decisions
                .passedBy(command.cooperativeId(), meetingId, Decision.ASSET_SALE)
                .filter(each -> !each.heldOn().isAfter(command.disposedOn()))
                .orElseThrow(() -> new RejectedException(new NotAllowedByMeeting(meetingId)));
        Rupiah limit = Objects.requireNonNull(decided.limit());
        Rupiah used = disposals.allowedBy(command.cooperativeId(), meetingId, disposalId);
        if (used.plus(command.value()).compareTo(limit) > 0) {
            throw new RejectedException(new BeyondResolution(limit, used));
        }
    }
}
