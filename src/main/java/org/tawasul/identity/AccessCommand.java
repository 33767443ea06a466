package org.tawasul.identity;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.commands.Command;
import org.tawasul.journal.Actor;
import org.tawasul.language.Name;
import picocli.CommandLine;

/** {@code ./tawasul access NAME}: lets the first administrator in, and whoever has lost their way in. */
@Component
@CommandLine.Command(
        name = "access",
        description = "Gives an officer a password for the next sign-in, where they choose their own; good for a week.")
class AccessCommand implements Command {
    private final Officers officers;
    private final GivingAccess access;
    private final InstantSource clock;

    @CommandLine.Parameters(paramLabel = "NAME", description = "The officer's user name.")
    private @Nullable String username;

    @CommandLine.Option(
            names = "--administrator",
            description = "Appoint an administrator of the platform under this user name, if nobody has it.")
    private boolean administrator;

    @CommandLine.Option(
            names = "--forget-authenticator",
            description = "The authenticator and the recovery codes are lost: enrol another at the next sign-in.")
    private boolean forgetAuthenticator;

    AccessCommand(Officers officers, GivingAccess access, InstantSource clock) {
        this.officers = officers;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var name = String.valueOf(username);
        var officer = find(name);
        if (officer.isEmpty()) {
            System.err.println("tawasul: no officer \"" + name + "\" who may sign in; --administrator appoints one");
            return 1;
        }
        if (forgetAuthenticator) access.forgetAuthenticator(officer.get(), Actor.OPERATOR);
        System.out.println(access.give(officer.get(), Actor.OPERATOR));
        return 0;
    }

    private Optional<Officer> find(String name) {
        var known = officers.findActive(name);
        if (known.isPresent() || !administrator) return known;
        officers.appoint(0, 0, Role.ADMINISTRATOR, name, new Name(name, name), null, clock.instant(), Actor.OPERATOR);
        return officers.findActive(name);
    }
}
