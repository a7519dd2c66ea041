package id.koperasi.deploy.local;

import java.util.Locale;

/** Every port the programme listens on, and how to move it. */
enum Port {
    GATEWAY(8080),
    REGISTRY(8081),
    LEDGER(8082),
    FUNDING(8083),
    TRAINING(8084),
    KEYCLOAK(8180),
    BANK(8190),
    AUTHORITIES(8191),
    POSTGRESQL(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093);

    private final int standard;

    Port(int standard) {
        this.standard = standard;
    }

    /** The port when nothing is said. */
    int standard() {
        return standard;
    }

    /** Who listens there, as people say it. */
    String listener() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The option of deploy/up that moves it. */
    String option() {
        return "--" + listener() + "-port";
    }

    /** The environment variable that moves it. */
    String variable() {
        return "KOPERASI_" + name() + "_PORT";
    }
}
