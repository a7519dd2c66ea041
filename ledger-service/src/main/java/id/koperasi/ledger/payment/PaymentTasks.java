package id.koperasi.ledger.payment;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Money of nobody knows whom: whose it is, and whether it goes back, which another approves. */
@ApplicationScoped
class PaymentTasks implements TaskTable {

    private static final String ASSIGN_PAYMENT = """
            select p.cooperative_id as tenant, b.name, b.village_code as region, p.id, w.since, date 'infinity' as due_on,
                   p.cooperative_id as "cooperativeId", p.id as "paymentId"
              from payment_notification p
              join book b on b.cooperative_id = p.cooperative_id
             cross join lateral (select cast(p.paid_at at time zone b.zone as date) as since) w
             where {held p.cooperative_id} and p.status = 'UNMATCHED'
               and (w.since, p.id) > (:since, :id)
             order by w.since, p.id
             limit :rows""";
    private static final String APPROVE_RETURN = """
            select p.cooperative_id as tenant, b.name, b.village_code as region, p.id, w.since, date 'infinity' as due_on,
                   p.cooperative_id as "cooperativeId", p.id as "paymentId"
              from payment_notification p
              join book b on b.cooperative_id = p.cooperative_id
             cross join lateral (select cast(p.paid_at at time zone b.zone as date) as since) w
             where {held p.cooperative_id} and p.status = 'RETURN_ASKED' and p.return_asked_by <> :person
               and (w.since, p.id) > (:since, :id)
             order by w.since, p.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "ASSIGN_PAYMENT",
                        "Cari pemilik pembayaran yang tidak dikenal",
                        "Find out whose a payment is",
                        "assignPayment",
                        "/v1/cooperatives/{cooperativeId}/unmatched-payments/{paymentId}/assignment",
                        ASSIGN_PAYMENT),
                new TaskSource(
                        "APPROVE_RETURN",
                        "Setujui pengembalian pembayaran",
                        "Approve that a payment goes back",
                        "approveReturn",
                        "/v1/cooperatives/{cooperativeId}/unmatched-payments/{paymentId}/refund/approval",
                        APPROVE_RETURN));
    }
}
