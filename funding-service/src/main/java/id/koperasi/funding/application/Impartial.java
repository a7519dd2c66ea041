package id.koperasi.funding.application;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@link Independence} asks of who judges, as a part of a question, so that nobody is asked to do what he is refused. */
public final class Impartial {

    private static final String JUDGE = """
            cast(:person as text) is not null
               and not exists (
                   select from officer o
                    where o.cooperative_id = a.cooperative_id and o.person = :person
                      and coalesce(o.term_until >= a.created_on, true) and coalesce(o.ended_on > a.created_on, true))
               and not exists (
                   select from interest_declaration d
                    where d.application_id = a.id and (d.actor = :subject or d.person = :person))
               and not exists (
                   select from application_step p
                    where p.application_id = a.id and (p.actor = :subject or p.person = :person)
                      and p.role not in ({roles}))""";

    private Impartial() {}

    /** A question of which {@code {judging}} says whom it may ask: of an application {@code a}, who acts in one of these roles alone. */
    public static String judging(String question, String... roles) {
        String known = Arrays.stream(roles).map(role -> "'" + role + "'").collect(Collectors.joining(", "));
        return question.replace("{judging}", JUDGE.replace("{roles}", known));
    }
}
