package id.koperasi.registry.cooperative;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.cooperative.FormationRecord.AppointmentRow;
import id.koperasi.registry.event.FormationEvent;
import id.koperasi.registry.event.FormationEvent.CooperativeFormed;
import id.koperasi.registry.event.FormationEvent.FoundersRecorded;
import id.koperasi.registry.event.FormationEvent.FoundingMeetingHeld;
import id.koperasi.registry.event.OfficeEvent.OfficerAppointed;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.FoundingMeeting.Founder;
import id.koperasi.registry.founding.Payment;
import id.koperasi.registry.region.Village;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says facts of formation in the words of the published events. */
public final class Announced {

    private Announced() {}

    public static FormationEvent.Village village(Village village) {
        return new FormationEvent.Village(
                village.code(), village.name(), village.district(), village.regency(), village.province());
    }

    static CooperativeFormed formed(CooperativeRow cooperative, Village village, int founders) {
        return new CooperativeFormed(
                cooperative.id(),
                cooperative.name(),
                cooperative.kind().name(),
                village(village),
                cooperative.route().name(),
                Objects.requireNonNull(cooperative.decreeNumber()),
                Objects.requireNonNull(cooperative.formedOn()),
                Objects.requireNonNull(cooperative.principalSavings()),
                Objects.requireNonNull(cooperative.mandatorySavings()),
                Objects.requireNonNull(cooperative.paidIn()),
                founders,
                null,
                cooperative.amendmentDecreeNumber(),
                cooperative.reactivationNumber());
    }

    static FoundingMeetingHeld met(Cooperative cooperative, FoundingMeeting meeting) {
        return new FoundingMeetingHeld(
                cooperative.id(),
                meeting.heldOn(),
                meeting.founders().size(),
                meeting.officers().size(),
                meeting.savings().principal(),
                meeting.savings().mandatory());
    }

    static FoundersRecorded founders(
            Cooperative cooperative, LocalDate paidInOn, List<Founder> founders, Map<PersonReference, Payment> paid) {
        return new FoundersRecorded(
                cooperative.id(),
                paidInOn,
                founders.stream()
                        .map(founder -> {
                            Payment payment = Objects.requireNonNull(paid.get(founder.person()));
                            return new FormationEvent.Founder(
                                    founder.person(), founder.name(), payment.principal(), payment.mandatory());
                        })
                        .toList());
    }

    static OfficerAppointed appointed(AppointmentRow appointment) {
        return new OfficerAppointed(
                appointment.cooperativeId(),
                appointment.appointmentId(),
                appointment.person(),
                appointment.name(),
                appointment.office().code(),
                appointment.termFrom(),
                appointment.termUntil());
    }
}
