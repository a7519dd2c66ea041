package id.koperasi.ledger.cashbook;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Drafts of cash books of which a row waits for an answer; the first of each is named. */
@ApplicationScoped
class CashBookTasks implements TaskTable {

    private static final String DECIDE_CASH_ROW = """
            select i.cooperative_id as tenant, b.name, b.village_code as region, i.id, w.since, date 'infinity' as due_on,
                   i.cooperative_id as "cooperativeId", i.id as "importId", first.nr
              from cash_import i
              join book b on b.cooperative_id = i.cooperative_id
             cross join lateral (select cast(i.sent_at at time zone b.zone as date) as since) w
             cross join lateral (
                   select r.nr
                     from cash_import_row r
                    where r.cooperative_id = i.cooperative_id and r.import_id = i.id and r.state = 'NEEDS_DECISION'
                    order by r.nr
                    limit 1) first
             where {held i.cooperative_id} and i.expired_at is null
               and (w.since, i.id) > (:since, :id)
             order by w.since, i.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "DECIDE_CASH_ROW",
                "Jawab pertanyaan atas buku kas",
                "Answer what was found in a cash book",
                "decideCashRow",
                "/v1/cooperatives/{cooperativeId}/cash-book-imports/{importId}/rows/{nr}/decisions",
                DECIDE_CASH_ROW));
    }
}
