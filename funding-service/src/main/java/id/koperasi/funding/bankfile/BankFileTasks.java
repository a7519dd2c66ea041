package id.koperasi.funding.bankfile;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lines of files of the bank that could not be taken in. */
@ApplicationScoped
class BankFileTasks implements TaskTable {

    private static final String SETTLE_FILE_PROBLEM = """
            select cast(null as uuid) as tenant, cast(null as text) as name, cast(null as text) as region, p.id, w.since,
                   date 'infinity' as due_on, p.id as "problemId"
              from bank_file_problem p
             cross join lateral (select cast(p.recorded_at at time zone 'Asia/Jakarta' as date) as since) w
             where p.settled_by is null
               and (w.since, p.id) > (:since, :id)
             order by w.since, p.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "SETTLE_FILE_PROBLEM",
                "Periksa baris berkas bank yang bermasalah",
                "Look at a line of a bank file that failed",
                "settleBankFileProblem",
                "/v1/bank-file-problems/{problemId}/settlement",
                SETTLE_FILE_PROBLEM));
    }
}
