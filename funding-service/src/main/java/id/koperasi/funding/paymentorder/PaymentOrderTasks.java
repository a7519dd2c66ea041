package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Impartial;
import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Orders that a second treasurer releases, and recalls that a second one decides. */
@ApplicationScoped
class PaymentOrderTasks implements TaskTable {

    private static final String RELEASE_PAYMENT = Impartial.judging("""
            select o.cooperative_id as tenant, k.name, o.village_code as region, o.id, w.since, o.pay_on as due_on,
                   o.id as "orderId"
              from payment_order o
              join application a on a.id = o.application_id
              join known_cooperative k on k.id = o.cooperative_id
             cross join lateral (select cast(uuid_extract_timestamp(o.id) at time zone 'Asia/Jakarta' as date) as since) w
             where {within o.cooperative_id, o.village_code} and o.status = 'PREPARED'
               and o.prepared_by <> :subject and o.prepared_person is distinct from :person
               and o.pay_on >= :due and (o.pay_on, w.since, o.id) > (:due, :since, :id)
               and {judging}
             order by o.pay_on, w.since, o.id
             limit :rows""", "fund-treasurer");
    private static final String DECIDE_RECALL = Impartial.judging("""
            select o.cooperative_id as tenant, k.name, o.village_code as region, r.id, w.since, date 'infinity' as due_on,
                   o.id as "orderId", r.id as "recallId"
              from payment_recall r
              join payment_order o on o.id = r.order_id
              join application a on a.id = o.application_id
              join known_cooperative k on k.id = o.cooperative_id
             cross join lateral (select cast(r.proposed_at at time zone 'Asia/Jakarta' as date) as since) w
             where {within o.cooperative_id, o.village_code} and r.status = 'PROPOSED'
               and r.proposed_by <> :subject and r.proposed_person <> :person
               and (w.since, r.id) > (:since, :id)
               and {judging}
             order by w.since, r.id
             limit :rows""", "fund-treasurer");

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "RELEASE_PAYMENT",
                        "Setujui perintah pembayaran",
                        "Release a payment order",
                        "releasePaymentOrder",
                        "/v1/payment-orders/{orderId}/release",
                        RELEASE_PAYMENT),
                new TaskSource(
                        "DECIDE_RECALL",
                        "Putuskan penarikan perintah pembayaran",
                        "Decide on the recall of a payment order",
                        "decidePaymentRecall",
                        "/v1/payment-orders/{orderId}/recalls/{recallId}/decision",
                        DECIDE_RECALL));
    }
}
