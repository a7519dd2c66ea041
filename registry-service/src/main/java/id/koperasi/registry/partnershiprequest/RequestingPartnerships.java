package id.koperasi.registry.partnershiprequest;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.paper.Papers;
import id.koperasi.registry.partnershiprequest.PartnershipRequests.PartnershipRequest;
import id.koperasi.registry.partnershiprequest.PartnershipRequests.Told;
import id.koperasi.registry.partnershiprequest.RequestRejection.NoSuchForm;
import id.koperasi.registry.partnershiprequest.RequestRejection.NoSuchPartnership;
import id.koperasi.registry.partnershiprequest.RequestRejection.PastThat;
import id.koperasi.registry.partnershiprequest.RequestRejection.ReasonNeeded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cooperative asks for a partnership, and offices say how far that has come: forward only, each status a fact. */
@ApplicationScoped
class RequestingPartnerships {

    private final FormedCooperatives cooperatives;
    private final PartnershipRequests requests;
    private final Papers papers;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    RequestingPartnerships(
            FormedCooperatives cooperatives,
            PartnershipRequests requests,
            Papers papers,
            StatedDates dates,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.requests = requests;
        this.papers = papers;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    PartnershipRequest request(UUID cooperativeId, NewRequest asked) {
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        dates.mustHaveCome(asked.requestedOn(), cooperative.zone());
        UUID form = asked.formPaperId();
        if (form != null && papers.find(cooperativeId, form).isEmpty()) {
            throw new RejectedException(new NoSuchForm(form));
        }
        UUID id = ids.next();
        requests.request(id, cooperative, asked, told(null));
        return requests.get(cooperativeId, id);
    }

    /** The next status of a request; an approved one may name the partnership that it led to. */
    record Move(
            RequestStatus status,
            LocalDate reachedOn,
            @Nullable String reason,
            @Nullable UUID partnershipId) {}

    @Transactional
    PartnershipRequest move(UUID cooperativeId, UUID requestId, Move move) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        PartnershipRequest request = requests.lock(cooperativeId, requestId);
        UUID agreed = move.partnershipId();
        if (agreed != null && links(request, move)) {
            mustBePartnership(cooperativeId, agreed);
            requests.move(requestId, request.status(), request.statusOn(), agreed, told(move.reason()));
            return requests.get(cooperativeId, requestId);
        }
        if (!move.status().mayFollow(request.status())) {
            throw new RejectedException(new PastThat(request.status()));
        }
        dates.mustHaveCome(move.reachedOn(), cooperative.zone());
        dates.mustNotPrecede(move.reachedOn(), request.statusOn());
        if (move.status() == RequestStatus.REJECTED && move.reason() == null) {
            throw new RejectedException(new ReasonNeeded());
        }
        UUID partnership = move.partnershipId();
        if (partnership != null
                && (move.status() != RequestStatus.APPROVED || !requests.isPartnership(cooperativeId, partnership))) {
            throw new RejectedException(new NoSuchPartnership(partnership));
        }
        requests.move(requestId, move.status(), move.reachedOn(), partnership, told(move.reason()));
        return requests.get(cooperativeId, requestId);
    }

    /** A request that was approved before its partnership was agreed names it later; the day of its approval stays. */
    private static boolean links(PartnershipRequest request, Move move) {
        return request.status() == RequestStatus.APPROVED
                && move.status() == RequestStatus.APPROVED
                && request.partnershipId() == null;
    }

    private void mustBePartnership(UUID cooperativeId, UUID partnership) {
        if (!requests.isPartnership(cooperativeId, partnership)) {
            throw new RejectedException(new NoSuchPartnership(partnership));
        }
    }

    private Told told(@Nullable String reason) {
        return new Told(
                reason, clock.now(), caller.get().subject(), caller.get().rolesInOrder());
    }
}
