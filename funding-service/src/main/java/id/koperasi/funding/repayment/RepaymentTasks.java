package id.koperasi.funding.repayment;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Money that came in and names no loan. */
@ApplicationScoped
class RepaymentTasks implements TaskTable {

    private static final String MATCH_PAYMENT = """
            select cast(null as uuid) as tenant, cast(null as text) as name, cast(null as text) as region, l.id,
                   l.paid_on as since, date 'infinity' as due_on, l.id as "lineId"
              from bank_line l
             where l.payment_id is null
               and (l.paid_on, l.id) > (:since, :id)
             order by l.paid_on, l.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "MATCH_PAYMENT",
                "Cari pinjaman untuk pembayaran yang masuk",
                "Find the loan that a payment is for",
                "matchPayment",
                "/v1/unmatched-payments/{lineId}/match",
                MATCH_PAYMENT));
    }
}
