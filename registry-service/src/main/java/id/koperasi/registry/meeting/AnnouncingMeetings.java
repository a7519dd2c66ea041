package id.koperasi.registry.meeting;

import id.koperasi.platform.event.Outbox;
import id.koperasi.registry.decision.RateRange;
import id.koperasi.registry.event.MeetingEvent;
import id.koperasi.registry.event.MeetingEvent.MeetingCalled;
import id.koperasi.registry.event.MeetingEvent.MeetingCancelled;
import id.koperasi.registry.event.MeetingEvent.MeetingResolved;
import id.koperasi.registry.event.MeetingEvent.MeetingWithoutQuorum;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Announces what a meeting decided, in the words of the published event. */
@ApplicationScoped
class AnnouncingMeetings {

    private final MeetingRules rules;
    private final Outbox outbox;

    AnnouncingMeetings(MeetingRules rules, Outbox outbox) {
        this.rules = rules;
        this.outbox = outbox;
    }

    /** People are called; who they are and where they meet is theirs. */
    void called(MeetingCall call) {
        Convened convened = call.convened();
        outbox.append(new MeetingCalled(
                call.cooperativeId(),
                call.id(),
                convened.kind().name(),
                convened.calledOn(),
                convened.heldOn(),
                call.agenda().stream().map(Enum::name).sorted().toList(),
                convened.secondCallOf(),
                call.bookYear()));
    }

    void cancelled(MeetingCall call, LocalDate day) {
        outbox.append(new MeetingCancelled(call.cooperativeId(), call.id(), day));
    }

    /** Too few came; a first meeting may have a second take its place for a while. */
    void withoutQuorum(Meeting meeting) {
        outbox.append(new MeetingWithoutQuorum(
                meeting.cooperativeId(),
                meeting.id(),
                meeting.kind().name(),
                meeting.heldOn(),
                meeting.members(),
                meeting.present(),
                secondCallUntil(meeting)));
    }

    /** Nothing takes the place of a second meeting, nor of one of those who are about to form a cooperative. */
    private @Nullable LocalDate secondCallUntil(Meeting meeting) {
        boolean first = meeting.kind().ofMembers() && meeting.secondCallOf() == null;
        return first ? meeting.heldOn().plusDays(rules.on(meeting.heldOn()).secondCallDays()) : null;
    }

    /** Announces the resolutions that passed, if any did. */
    void resolved(Meeting meeting) {
        if (hasResolved(meeting)) {
            corrected(meeting, null);
        }
    }

    /** What a village agreed on beside its resolutions is told in a field of its own. */
    void agreed(Meeting meeting, Agreed agreed) {
        if (hasResolved(meeting)) {
            corrected(meeting, agreed);
        }
    }

    /** Whether anything passed that others hear of. */
    boolean hasResolved(Meeting meeting) {
        return passed(meeting).findAny().isPresent();
    }

    /** Announces what passed, in the place of what was announced of the meeting before; none may be left. */
    void corrected(Meeting meeting, @Nullable Agreed agreed) {
        outbox.append(new MeetingResolved(
                meeting.cooperativeId(),
                meeting.id(),
                meeting.kind().name(),
                meeting.heldOn(),
                passed(meeting).map(AnnouncingMeetings::told).toList(),
                agreed == null ? null : agreement(agreed)));
    }

    private static Stream<Resolution> passed(Meeting meeting) {
        return meeting.resolutions().stream()
                .filter(resolution ->
                        resolution.passed() && resolution.decision().ofMembers());
    }

    private static MeetingEvent.Agreement agreement(Agreed agreed) {
        return new MeetingEvent.Agreement(
                agreed.route() == null ? null : agreed.route().name(),
                agreed.principal(),
                agreed.mandatory(),
                agreed.kbli(),
                agreed.officeAddress());
    }

    private static MeetingEvent.Resolution told(Resolution resolution) {
        return new MeetingEvent.Resolution(
                resolution.decision().name(),
                resolution.limit(),
                rates(resolution),
                shares(resolution),
                resolution.inFavour(),
                resolution.against(),
                resolution.abstained());
    }

    private static MeetingEvent.@Nullable Rates rates(Resolution resolution) {
        RateRange rates = resolution.rates();
        return rates == null ? null : new MeetingEvent.Rates(rates.minPercent(), rates.maxPercent());
    }

    private static @Nullable List<MeetingEvent.Share> shares(Resolution resolution) {
        if (resolution.shares().isEmpty()) {
            return null;
        }
        return resolution.shares().stream()
                .map(share -> new MeetingEvent.Share(share.pot().name(), share.percent()))
                .toList();
    }
}
