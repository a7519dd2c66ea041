package id.koperasi.funding.offer;

import id.koperasi.funding.application.Impartial;
import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Loans to be offered by the fund, and offers that the chair accepts before they expire. */
@ApplicationScoped
class OfferTasks implements TaskTable {

    private static final String OFFER_LOAN = Impartial.judging("""
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, a.latest_on as since, date 'infinity' as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
              join programme_version v on v.programme_code = a.programme_code and v.version = a.programme_version
                                      and v.offer_days is not null
             where {within a.cooperative_id, a.village_code} and a.status = 'APPROVED'
               and (a.latest_on, a.id) > (:since, :id)
               and {judging}
             order by a.latest_on, a.id
             limit :rows""", "fund-treasurer");
    private static final String ACCEPT_OFFER = """
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, o.offered_on as since, o.expires_on as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
              join offer o on o.application_id = a.id
             where {held a.cooperative_id} and a.status = 'OFFERED'
               and (o.expires_on, o.offered_on, a.id) > (:due, :since, :id)
             order by o.expires_on, o.offered_on, a.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "OFFER_LOAN",
                        "Tawarkan pinjaman yang disetujui",
                        "Offer a loan that was approved",
                        "offerLoan",
                        "/v1/applications/{applicationId}/offer",
                        OFFER_LOAN),
                new TaskSource(
                        "ACCEPT_OFFER",
                        "Terima penawaran pinjaman",
                        "Accept the offer of a loan",
                        "acceptOffer",
                        "/v1/applications/{applicationId}/offer/acceptance",
                        ACCEPT_OFFER));
    }
}
