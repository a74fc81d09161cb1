package org.gatehouse.operations.commandline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every command: what it does and what it is given. The server has one {@code Command} for each. */
public enum CommandSyntax {
    CREATE_OAUTH2_TOKEN("Makes a personal token with scope write and prints it.", "",
            new Option("user", "NAME", "the user for whom it acts")),
    IMPORT_AWX("Takes in users, organizations, teams, roles, applications and tokens from AWX's database.", "",
            new Option("url", "URL", "AWX's database, jdbc:postgresql://host:5432/awx"),
            new Option("user", "NAME", "the database user; default: awx"),
            Option.flag("dry-run", "say what would be done, write nothing"),
            Option.flag("merge", "users, organizations and teams of the same name are the same"),
            Option.flag("overwrite-passwords", "with --merge: such users get their password of AWX"),
            Option.flag("new-client-secrets", "a client secret that can't be opened is replaced and printed")),
    REVOKE_OAUTH2_TOKENS("Ends access tokens and prints their ids, each on a line.", "",
            new Option("user", "NAME", "only those of this user"),
            Option.flag("all", "the refresh tokens too; without it they can be traded for new access tokens"),
            Option.flag("revoke_refresh", "the same as --all")),
    CLEANUP_TOKENS("Removes expired tokens, and prints how many.", ""),
    EXPIRE_SESSIONS("Ends sessions, and prints how many.", "", new Option("user", "NAME", "only those of this user")),
    CLEANUP_ACTIVITYSTREAM("Removes old entries of the activity stream, and prints how many.", "",
            new Option("days", "N", "older than so many days; default 90"),
            Option.flag("dry-run", "only count them")),
    CREATESUPERUSER("Makes a superuser; asks for a password.", "", new Option("username", "NAME", "his user name"),
            new Option("email", "ADDRESS", "his e-mail address")),
    CHANGEPASSWORD("Gives a user a new password, which it asks for, and ends his sessions.", "NAME"),
    ROTATE_SIGNING_KEYS("Has new signing keys take over soon, and prints each and when it begins.", ""),
    WITHDRAW_SIGNING_KEY("Takes a signing key that has leaked out of use at once, and prints what signs now.", "KID"),
    REGENERATE_SECRET_KEY("Encrypts signing keys under a new secret key; prints it unless it is in a file.", "");

    private final String summary;
    private final String operand;
    private final List<Option> options;

    CommandSyntax(String summary, String operand, Option... options) {
        this.summary = summary;
        this.operand = operand;
        this.options = List.of(options);
    }

    /** The command of this name. */
    public static Optional<CommandSyntax> named(String name) {
        return Arrays.stream(values()).filter(syntax -> syntax.commandName().equals(name)).findFirst();
    }

    /** What is typed. */
    public String commandName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence for the help. */
    public String summary() {
        return summary;
    }

    /** What its only argument that is no option is called; empty if it has none. */
    public String operand() {
        return operand;
    }

    public List<Option> options() {
        return options;
    }

    Optional<Option> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }
}
