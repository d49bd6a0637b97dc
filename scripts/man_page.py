#!/usr/bin/env python3
"""Writes the manual page. usage: screen-cli --experimental-dump-help | man_page.py VERSION DATE > screen-cli.1

All it says of commands and options comes from the program itself, so that the page cannot say anything else.
"""
import json
import re
import sys

FILES = [
    ("laporan.csv, laporan.xlsx, laporan.html, berkas.csv, ringkasan.json", "What a scan writes into the folder of its --out."),
    ("screen.sqlite", "The store: what was seen, found and decided. Beside the reports unless --store names another place."),
    ("/etc/screen-cli", "Registers and folders of the nightly scan (screen-cli-scan.service)."),
    ("/usr/lib/screen-cli", "Models and the inference runtime."),
]
ENVIRONMENT = [
    ("SCREEN_CLI_MODELS", "Folder with the models, where --models names none."),
    ("XDG_CACHE_HOME, CACHE_DIRECTORY", "Where compiled models are kept."),
]


def escaped(text):
    """Text that troff shows as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("—", "\\(em")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def paragraphs(text):
    """Paragraphs of a discussion; indented lines are examples, which stay as they are."""
    out = []
    for block in text.split("\n\n"):
        if block.startswith("  "):
            lines = "\n".join(escaped(line.strip()) for line in block.splitlines())
            out.append(f".PP\n.RS 4\n.nf\n{lines}\n.fi\n.RE")
        else:
            out.append(".PP\n" + escaped(" ".join(block.split())))
    return "\n".join(out)


def flag(name):
    return escaped(("-" if name["kind"] == "short" else "--") + name["name"])


def entry(argument):
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        names = f"\\fI{escaped(value)}\\fR"
    else:
        names = ", ".join(f"\\fB{flag(name)}\\fR" for name in argument["names"])
        if argument["kind"] == "option":
            names += f" \\fI{escaped(value)}\\fR"
    text = argument.get("abstract", "")
    default = argument.get("defaultValue")
    if default and argument["kind"] == "option" and "default" not in text:
        text += f" Default: {default}."
    return f".TP\n{names}\n{escaped(text)}"


def synopsis(name, command):
    words = [f"\\fB{escaped(name)}\\fR"]
    if any(a["kind"] != "positional" for a in command["arguments"]):
        words.append("[\\fIoptions\\fR]")
    for argument in command["arguments"]:
        if not argument["shouldDisplay"]:
            continue
        value = argument["valueName"]
        dots = "..." if argument["isRepeating"] else ""
        if argument["kind"] == "positional":
            words.append(f"\\fI{escaped(value)}\\fR{dots}")
        elif argument["kind"] == "option" and not argument["isOptional"]:
            words.append(f"\\fB{flag(argument['preferredName'])}\\fR \\fI{escaped(value)}\\fR{dots}")
    return " ".join(words)


def main(version, date):
    top = json.load(sys.stdin)["command"]
    name = top["commandName"]
    commands = [c for c in top["subcommands"] if c["shouldDisplay"] and c["commandName"] != "help"]
    out = [
        f'.TH {name.upper()} 1 "{date}" "{name} {version}" "User commands"',
        ".SH NAME",
        f"{escaped(name)} \\- {escaped(top['abstract'][0].lower() + top['abstract'][1:].rstrip('.'))}",
        ".SH SYNOPSIS",
    ]
    out += [synopsis(f"{name} {c['commandName']}", c) + "\n.br" for c in commands]
    out += [f"\\fB{escaped(name)}\\fR \\-\\-version | \\-\\-help", ".SH COMMANDS"]
    for command in commands:
        out += [f".SS {escaped(command['commandName'])}", escaped(command["abstract"])]
        if command.get("discussion"):
            out.append(paragraphs(command["discussion"]))
        shown = [a for a in command["arguments"] if a["shouldDisplay"] and a.get("valueName") not in ("version", "help")]
        out += [entry(a) for a in shown]
    for title, rows in (("FILES", FILES), ("ENVIRONMENT", ENVIRONMENT)):
        out.append(f".SH {title}")
        out += [f".TP\n\\fI{escaped(what)}\\fR\n{escaped(text)}" for what, text in rows]
    out += [".SH SEE ALSO", "The guides in \\fI/usr/share/doc/screen\\-cli\\fR."]
    print("\n".join(out))


main(sys.argv[1], sys.argv[2])
