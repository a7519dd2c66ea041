package id.koperasi.deploy.local;

import java.nio.file.Path;

/** What the person at the terminal reads when everything is ready: where things are and what to try next. */
final class EndScreen {

    private EndScreen() {}

    static String text(Ports ports, StateFolder state, Path logs) {
        return """

                Koperasi Merah Putih is ready.

                  gateway      %1$s            everything a client needs
                  console      %1$s/console/   all four OpenAPI documents, with login
                  Keycloak     %2$s            realm koperasi; administration at %2$s/admin/ as "admin"
                  bank 999     %11$s            answers account inquiries as it is told; its customers pay orders
                  authorities  %12$s            answer about numbers and officers as they are told
                  services     registry %3$d, ledger %4$d, funding %5$d, training %6$d
                  PostgreSQL   localhost:%7$d        Kafka localhost:%8$d
                  users        %9$s
                  logs         %10$s

                Try next, in another terminal:

                  users=%9$s
                  secret() { sed -n "s/^$1=//p" "$users"; }

                  # a token of the regional office of Kota Serang; it is good for five minutes
                  token=$(curl -sS %2$s/realms/koperasi/protocol/openid-connect/token \\
                    -d grant_type=password -d client_id=scenario -d "client_secret=$(secret client.scenario)" \\
                    -d username=regency-office-36.73 -d "password=$(secret regency-office-36.73)" \\
                    | sed -E 's/.*"access_token":"([^"]+)".*/\\1/')

                  # it proposes the cooperative of Pager Agung; without the token it is refused with 401
                  curl -i %1$s/registry/v1/cooperatives -H "Authorization: Bearer $token" \\
                    -H "Idempotency-Key: pager-agung" -H "Content-Type: application/json" \\
                    -d '{"villageCode": "36.73.03.1007"}'

                  # a moment later the ledger knows it too: take the id from the answer
                  curl -i %1$s/ledger/v1/cooperatives/ID -H "Authorization: Bearer $token"

                Stop with Ctrl-C here or with deploy/down; the next deploy/up finds its data.
                """.formatted(
                        ports.url(Port.GATEWAY),
                        ports.url(Port.KEYCLOAK),
                        ports.of(Port.REGISTRY),
                        ports.of(Port.LEDGER),
                        ports.of(Port.FUNDING),
                        ports.of(Port.TRAINING),
                        ports.of(Port.POSTGRESQL),
                        ports.of(Port.KAFKA),
                        state.users(),
                        logs,
                        ports.url(Port.BANK),
                        ports.url(Port.AUTHORITIES));
    }
}
