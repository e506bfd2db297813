package dev.pushcheck.discord;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What the bot may do in the channels of a server, by the order of <a
 * href="https://docs.discord.com/developers/topics/permissions#permission-overwrites">
 * docs.discord.com/developers/topics/permissions</a> (read 2026-11-22): everyone, roles, and then
 * the channel's own rules for everyone, for roles, for the bot itself.
 */
final class ChannelRights {
  /** What alerts take: docs/setup-discord.md. */
  private static final Set<Permission> NEEDED =
      EnumSet.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_ATTACH_FILES,
          Permission.MESSAGE_HISTORY);

  private final DataObject guild;
  private final String self;
  private final String everyone;
  private final Set<String> roles;

  ChannelRights(DataObject guild, DataObject member, String self) {
    this.guild = guild;
    this.self = self;
    this.everyone = guild.getString("id", "");
    this.roles =
        member.optArray("roles").orElseGet(DataArray::empty).stream(DataArray::getString)
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** Which permissions the bot lacks there, by the names that Discord shows. */
  List<String> lacking(DataObject channel) {
    long granted = base();
    if (guild.getString("owner_id", "").equals(self) || has(granted, Permission.ADMINISTRATOR)) {
      return List.of();
    }
    List<DataObject> rules =
        channel.optArray("permission_overwrites").orElseGet(DataArray::empty).stream(
                DataArray::getObject)
            .toList();
    granted = apply(granted, rules, Set.of(everyone));
    granted = apply(granted, rules, roles);
    long allowed = apply(granted, rules, Set.of(self));
    return NEEDED.stream()
        .filter(permission -> !has(allowed, permission))
        .map(Permission::getName)
        .toList();
  }

  private long base() {
    return guild.optArray("roles").orElseGet(DataArray::empty).stream(DataArray::getObject)
        .filter(role -> isOurs(role.getString("id", "")))
        .mapToLong(role -> number(role, "permissions"))
        .reduce(0, (one, other) -> one | other);
  }

  private boolean isOurs(String role) {
    return role.equals(everyone) || roles.contains(role);
  }

  private static long apply(long granted, List<DataObject> rules, Set<String> whose) {
    long denied = 0;
    long allowed = 0;
    for (DataObject rule : rules) {
      if (whose.contains(rule.getString("id", ""))) {
        denied |= number(rule, "deny");
        allowed |= number(rule, "allow");
      }
    }
    return (granted & ~denied) | allowed;
  }

  private static boolean has(long granted, Permission permission) {
    return (granted & permission.getRawValue()) != 0;
  }

  /** Numbers of 64 bits come as text. */
  private static long number(DataObject object, String name) {
    return object.getUnsignedLong(name, 0);
  }
}
