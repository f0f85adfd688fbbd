package org.safelight.standalone.privilege;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

import org.bson.BsonBoolean;
import org.bson.BsonDocument;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Notes which privileges the commands of a client need, as {@code collection action}. */
final class MongoCalls implements CommandListener {

    private static final Set<String> NEED_NOTHING =
            Set.of("ping", "hello", "isMaster", "endSessions", "killCursors", "getMore");

    private final Set<String> needed = new ConcurrentSkipListSet<>();

    Set<String> needed() {
        return needed;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        if (!NEED_NOTHING.contains(name)) {
            BsonDocument command = event.getCommand();
            String collection = command.getString(name).getValue();
            actions(name, command).forEach(action -> needed.add(collection + " " + action));
        }
    }

    private static List<String> actions(String name, BsonDocument command) {
        return switch (name) {
            case "find", "insert" -> List.of(name);
            case "delete" -> List.of("remove");
            case "createIndexes" -> List.of("createIndex");
            case "update" -> isUpsert(command) ? List.of("update", "insert") : List.of("update");
            default -> throw new IllegalStateException("Nobody has said what " + name + " needs");
        };
    }

    private static boolean isUpsert(BsonDocument command) {
        return command.getArray("updates").stream()
                .anyMatch(it -> it.asDocument().getBoolean("upsert", BsonBoolean.FALSE).getValue());
    }
}
