package id.koperasi.registry.office;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.event.OfficeEvent.OfficerAppointed;
import id.koperasi.registry.event.OfficeEvent.OfficerTermEnded;
import id.koperasi.registry.office.Appointment.Basis;
import id.koperasi.registry.office.Appointment.Holder;
import id.koperasi.registry.office.Appointment.Term;
import id.koperasi.registry.progress.Periods;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The appointments within the caller's reach. Whoever begins or ends one announces it, so nobody does the one alone. */
@ApplicationScoped
class Appointments implements PanacheRepositoryBase<Appointment, UUID> {

    private final Periods periods;
    private final Outbox outbox;
    private final Ids ids;

    Appointments(Periods periods, Outbox outbox, Ids ids) {
        this.periods = periods;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Everybody who ever held an office of a cooperative. */
    List<Appointment> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 order by termFrom, id", cooperativeId);
    }

    Optional<Appointment> find(UUID cooperativeId, UUID appointmentId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, appointmentId)
                .firstResultOptional();
    }

    /** Who held office on a day, or ever, in the order of the records. */
    Page<Appointment> page(UUID cooperativeId, @Nullable LocalDate asOf, PageRequest request) {
        Cursor after = request.after();
        String heldThen = asOf == null
                ? ""
                : " and termFrom <= :day and termUntil >= :day and (endedOn is null or endedOn > :day)";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("cooperative", cooperativeId);
        parameters.put("after", after == null ? new UUID(0, 0) : after.uuid(0));
        if (asOf != null) {
            parameters.put("day", asOf);
        }
        List<Appointment> rows = find(
                        "cooperativeId = :cooperative and id > :after" + heldThen + " order by id", parameters)
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(rows, request.limit(), appointment -> Cursor.of(appointment.id()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Appointment begin(CooperativeProfile cooperative, Holder holder, Term term, Basis basis) {
        var appointment = new Appointment(ids.next(), cooperative, holder, term, basis);
        persist(appointment);
        outbox.append(new OfficerAppointed(
                cooperative.id(),
                appointment.id(),
                holder.person(),
                holder.name(),
                holder.office(),
                term.from(),
                term.until()));
        periods.otherwise(cooperative.id());
        return appointment;
    }

    /** It says otherwise what he is called, and is announced again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void rename(Appointment appointment, String name) {
        appointment.callHim(name);
        announceAgain(appointment);
    }

    /**
     * It says otherwise from when until when he is in office; what of that others were told is announced again. Whoever tells
     * so of all who came together counts the times anew once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void lasts(Appointment appointment, TermOfOffice told) {
        TermOfOffice before = TermOfOffice.of(appointment);
        appointment.lasts(told);
        if (!told.termFrom().equals(before.termFrom()) || !told.termUntil().equals(before.termUntil())) {
            announceAgain(appointment);
        }
        if (told.endedOn() != null && !told.endedOn().equals(before.endedOn())) {
            announceEnd(appointment);
        }
    }

    private void announceAgain(Appointment appointment) {
        outbox.append(new OfficerAppointed(
                appointment.cooperativeId(),
                appointment.id(),
                appointment.person(),
                appointment.name(),
                appointment.office(),
                appointment.termFrom(),
                appointment.termUntil()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(Appointment appointment, LocalDate firstDayWithout, EndReason reason, String evidence) {
        appointment.end(firstDayWithout, reason, evidence);
        announceEnd(appointment);
        periods.otherwise(appointment.cooperativeId());
    }

    private void announceEnd(Appointment appointment) {
        outbox.append(new OfficerTermEnded(
                appointment.cooperativeId(),
                appointment.id(),
                appointment.person(),
                appointment.office(),
                Objects.requireNonNull(appointment.endedOn())));
    }
}
