package id.koperasi.funding.recovery;

import id.koperasi.funding.application.Impartial;
import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lost loans of which another person decides than who proposed. */
@ApplicationScoped
class RecoveryTasks implements TaskTable {

    private static final String DECIDE_RECOVERY = Impartial.judging("""
            select a.cooperative_id as tenant, k.name, a.village_code as region, r.id, r.proposed_on as since,
                   date 'infinity' as due_on, r.loan_id as "loanId", r.id as "recoveryId"
              from recovery r
              join application a on a.id = r.loan_id
              join known_cooperative k on k.id = a.cooperative_id
             where {within a.cooperative_id, a.village_code} and r.status = 'PROPOSED'
               and r.proposed_by <> :subject and r.proposed_person is distinct from :person
               and (r.proposed_on, r.id) > (:since, :id)
               and {judging}
             order by r.proposed_on, r.id
             limit :rows""", "fund-committee");

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "DECIDE_RECOVERY",
                "Putuskan usulan atas pinjaman macet",
                "Decide what becomes of a lost loan",
                "decideRecovery",
                "/v1/loans/{loanId}/recoveries/{recoveryId}/decision",
                DECIDE_RECOVERY));
    }
}
