/**
 * Rewrites declarations so that tsc compares strictly, and only what a caller can see.
 *
 * - A method becomes a property with a function, because tsc compares the parameters of methods both ways and would overlook
 *   a narrowed one.
 * - Private members are removed, and protected ones become public, because tsc treats two classes with such members as
 *   different, even if they are copies. A `unique symbol` becomes a symbol for the same reason.
 * - Comments are removed.
 */
import ts from "typescript";

/** The plain form of a .d.ts file's text. */
export function plainDeclarations(text: string): string {
  const file = ts.createSourceFile("plain.d.ts", text, ts.ScriptTarget.Latest, true);
  const { transformed } = ts.transform(file, [
    (context) => (source) => visit(source, context) as ts.SourceFile,
  ]);
  return ts.createPrinter({ removeComments: true }).printFile(transformed[0] as ts.SourceFile);
}

function visit(node: ts.Node, context: ts.TransformationContext): ts.Node | undefined {
  const visited = ts.visitEachChild(node, (child) => visit(child, context), context);
  const { factory } = context;
  if (ts.isInterfaceDeclaration(visited)) {
    const { modifiers, name, typeParameters, heritageClauses, members } = visited;
    const plain = plainMembers(members, factory);
    return factory.updateInterfaceDeclaration(
      visited,
      modifiers,
      name,
      typeParameters,
      heritageClauses,
      plain,
    );
  }
  if (ts.isTypeLiteralNode(visited)) {
    return factory.updateTypeLiteralNode(
      visited,
      factory.createNodeArray(plainMembers(visited.members, factory)),
    );
  }
  if (ts.isClassDeclaration(visited)) {
    const { modifiers, name, typeParameters, heritageClauses, members } = visited;
    const plain = plainMembers(members.filter(isVisible), factory);
    return factory.updateClassDeclaration(visited, modifiers, name, typeParameters, heritageClauses, plain);
  }
  if (ts.isTypeOperatorNode(visited) && visited.operator === ts.SyntaxKind.UniqueKeyword) return visited.type;
  return visited.kind === ts.SyntaxKind.ProtectedKeyword ? undefined : visited;
}

function isVisible(member: ts.ClassElement): boolean {
  if (member.name && ts.isPrivateIdentifier(member.name)) return false;
  return !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private);
}

/** The members. All overloads of a method become one property at the place of the first. */
function plainMembers<Member extends ts.TypeElement | ts.ClassElement>(
  members: Iterable<Member>,
  factory: ts.NodeFactory,
): Member[] {
  const all = [...members];
  const methods = (all as ts.Node[]).filter(isMethod);
  return all.flatMap((member: ts.Node) => {
    if (!isMethod(member)) return [member as Member];
    const overloads = methods.filter((other) => sameName(other, member));
    return overloads[0] === member ? [asProperty(overloads, factory) as ts.Node as Member] : [];
  });
}

type Method = ts.MethodSignature | ts.MethodDeclaration;

function isMethod(member: ts.Node): member is Method {
  return ts.isMethodSignature(member) || ts.isMethodDeclaration(member);
}

/** The key that the overloads of a method share. A static method is different from an instance method. */
function sameName(a: Method, b: Method): boolean {
  const name = ({ name, modifiers }: Method) =>
    `${modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)} ${"text" in name ? name.text : name.getText()}`;
  return name(a) === name(b);
}

function asProperty(
  overloads: Method[],
  factory: ts.NodeFactory,
): ts.PropertySignature | ts.PropertyDeclaration {
  const [first] = overloads as [Method];
  const signatures = overloads.map(({ typeParameters, parameters, type }) =>
    factory.createCallSignature(typeParameters, parameters, type),
  );
  const type = factory.createTypeLiteralNode(signatures);
  if (ts.isMethodSignature(first)) {
    return factory.createPropertySignature(first.modifiers, first.name, first.questionToken, type);
  }
  return factory.createPropertyDeclaration(first.modifiers, first.name, first.questionToken, type, undefined);
}
