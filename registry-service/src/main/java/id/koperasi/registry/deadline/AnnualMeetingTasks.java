package id.koperasi.registry.deadline;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The annual meeting about the last year, from the day on which that ends until it is called or held. */
@ApplicationScoped
class AnnualMeetingTasks implements TaskTable {

    private static final String CALL_ANNUAL_MEETING = """
            select c.id as tenant, c.name, c.village_code as region, c.id, y.first as since, y.due_on, c.id as "cooperativeId"
              from cooperative c
             cross join lateral (
                   select e.year_end + 1 as first, cast(e.year_end + make_interval(months => (%s)) as date) as due_on,
                          cast(extract(year from e.year_end) as integer) as book_year
                     from (select cast(date_trunc('year', cast(:today as date)) as date) - 1 as year_end) e) y
             where {held c.id} and c.status in ('FORMED', 'SUSPENDED') and c.formed_on < y.first
               and not exists (
                   select from meeting m
                    where m.book_year = y.book_year and m.cooperative_id = c.id and m.kind = 'ANNUAL' and m.quorate)
               and not exists (
                   select from meeting_call l
                    where l.cooperative_id = c.id and l.kind = 'ANNUAL' and l.book_year = y.book_year and l.status = 'CALLED')
               and (y.due_on, y.first, c.id) > (:due, :since, :id)
             order by y.due_on, y.first, c.id
             limit :rows""".formatted(AnnualMeetingRules.monthsOn("e.year_end"));

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "CALL_ANNUAL_MEETING",
                "Undang rapat anggota tahunan",
                "Call the annual meeting",
                "callMeeting",
                "/v1/cooperatives/{cooperativeId}/meeting-calls",
                CALL_ANNUAL_MEETING));
    }
}
